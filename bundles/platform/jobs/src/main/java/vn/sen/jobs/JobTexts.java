// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.ResourceBundle;
import vn.sen.web.api.SpokenLanguage;

/** What this bundle says of a failed job, in the first language of the reader that it speaks. */
final class JobTexts {

    private JobTexts() {}

    /** @param acceptLanguage the header of the request, empty without one */
    static JobProblemView problem(String code, String acceptLanguage) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.messages",
                SpokenLanguage.accepted(acceptLanguage),
                JobTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "problem." + code + ".title";
        return new JobProblemView(
                "urn:sen:problem:" + code, texts.getString(texts.containsKey(key) ? key : "problem.job-failed.title"));
    }
}
