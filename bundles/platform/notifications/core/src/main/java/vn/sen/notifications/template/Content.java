// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import java.util.Map;

/** What one notification says, in the language of its receiver; kept encrypted. */
public record Content(String subject, String text, String brief) {

    /** Fills the texts of a template. The subject is one line, whatever the values have. */
    public static Content of(TemplateTexts texts, Map<String, String> values) {
        return new Content(
                Placeholders.fill(texts.subject(), values)
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip(),
                Placeholders.fill(texts.text(), values),
                Placeholders.fill(texts.brief(), values));
    }
}
