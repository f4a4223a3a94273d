// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What this bundle says of a failed job, in the first language of the reader that it speaks. */
final class JobTexts {

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private JobTexts() {}

    /** @param acceptLanguage the header of the request, empty without one */
    static JobProblemView problem(String code, String acceptLanguage) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.messages",
                language(acceptLanguage),
                JobTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "problem." + code + ".title";
        return new JobProblemView(
                "urn:sen:problem:" + code, texts.getString(texts.containsKey(key) ? key : "problem.job-failed.title"));
    }

    private static Locale language(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN))
                    .orElse(SPOKEN.get(0));
        } catch (IllegalArgumentException e) {
            return SPOKEN.get(0);
        }
    }
}
