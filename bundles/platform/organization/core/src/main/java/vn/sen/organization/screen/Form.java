// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Texts;

/**
 * A form for one record.
 *
 * @param title key of the title, with the name of the agency or person as argument
 * @param about that name
 * @param trail links to the pages above, from the top
 * @param action where it is sent
 * @param submit key of the text on the button
 * @param fields made when the page is, since lists to choose from are in its language
 */
public record Form(
        String title,
        String about,
        List<Crumb> trail,
        String action,
        String submit,
        Function<Texts, List<Field>> fields,
        List<Fault> faults) {

    /** A link to a page above; the label is a name, or a key of the texts. */
    public record Crumb(String path, String label) {}

    public Form {
        trail = List.copyOf(trail);
        faults = List.copyOf(faults);
    }

    /** The field that a fault is about. */
    public static Optional<Field> field(Fault fault, List<Field> fields) {
        String pointer = fault.pointer();
        return fields.stream()
                .filter(field -> field.type() != Field.Type.HEADING && field.type() != Field.Type.HIDDEN)
                .filter(field -> pointer.endsWith("/" + field.name()) || pointer.contains("/" + field.name() + "/"))
                .findFirst();
    }

    public boolean faulty(Field field) {
        return faults.stream().anyMatch(fault -> field(fault, List.of(field)).isPresent());
    }

    HtmlPage page() {
        return HtmlPage.of("form.jte", title).with("form", this);
    }
}
