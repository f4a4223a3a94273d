// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.law;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.api.FormKind;
import vn.sen.web.api.ModuleJson;

/**
 * What regulations say of forms, from {@code config/law/forms.json}. Read once, when it is first asked for: a new edition
 * of the file counts after a restart.
 */
@Component(service = FormLaw.class)
public final class FormLaw {

    private final FormLawFile file;
    private Optional<FormLawFile.Content> content = Optional.empty();

    @Activate
    public FormLaw(BundleContext context, @Reference ModuleJson json) {
        this(
                Path.of(Objects.requireNonNull(context.getProperty("sen.home"), "The property sen.home is not set"))
                        .resolve("config/law"),
                json);
    }

    public FormLaw(Path folder, ModuleJson json) {
        file = new FormLawFile(folder, json);
    }

    /** The form of a kind that is in force on a day. */
    public Optional<FormDefinition> definition(FormKind kind, LocalDate day) {
        return content().definitions().stream()
                .filter(definition -> definition.kind() == kind && definition.inForce(day))
                .findFirst();
    }

    /** The forms in force on a day, in the order of their kinds. */
    public List<FormDefinition> definitions(LocalDate day) {
        return content().definitions().stream()
                .filter(definition -> definition.inForce(day))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
    }

    public Paper paper(FormDefinition definition) {
        return content().papers().get(definition.paper());
    }

    private synchronized FormLawFile.Content content() {
        if (content.isEmpty()) {
            try {
                content = Optional.of(file.read());
            } catch (IOException e) {
                throw new IllegalStateException("The forms of the law cannot be read", e);
            }
        }
        return content.orElseThrow();
    }
}
