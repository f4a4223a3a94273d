// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What this bundle says of a failed job, in the first language of the reader that it speaks. */
final class JobTexts {

    private JobTexts() {}

    static JobProblemView problem(String code, List<Locale> accepted) {
        Locale locale = accepted.stream()
                .filter(wanted -> wanted.getLanguage().equals("vi")
                        || wanted.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.forLanguageTag("vi"));
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.messages",
                locale,
                JobTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "problem." + code + ".title";
        return new JobProblemView(
                "urn:sen:problem:" + code, texts.getString(texts.containsKey(key) ? key : "problem.job-failed.title"));
    }
}
