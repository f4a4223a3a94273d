// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import java.util.List;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.template.BilingualTexts;
import vn.sen.notifications.template.DeclaredTemplate;
import vn.sen.notifications.template.TemplateBook;
import vn.sen.notifications.template.TemplateTexts;

/**
 * A kind of notification and its texts.
 *
 * @param version 0 while nobody has changed the texts of the module
 * @param original whether they are those of the module
 */
public record TemplateView(
        String id,
        String nameVi,
        String nameEn,
        boolean mandatory,
        boolean sensitive,
        int version,
        boolean original,
        List<Variable> variables,
        TemplateTexts vi,
        TemplateTexts en) {

    /** What a template may name between double square brackets. */
    public record Variable(String name, String sample, String descriptionVi, String descriptionEn) {}

    /** What a receiver would read, in both languages. */
    public record Preview(TemplateTexts vi, TemplateTexts en) {}

    public static TemplateView of(TemplateBook.Current one) {
        BilingualTexts texts = one.texts();
        DeclaredTemplate declared = one.declared();
        return new TemplateView(
                declared.id(),
                declared.name(Language.VI),
                declared.name(Language.EN),
                declared.template().mandatory(),
                declared.template().sensitive(),
                one.version(),
                one.original(),
                declared.template().variables().stream()
                        .map(variable -> new Variable(
                                variable.name(),
                                variable.sample(),
                                declared.variable(Language.VI, variable.name()),
                                declared.variable(Language.EN, variable.name())))
                        .toList(),
                texts.vi(),
                texts.en());
    }
}
