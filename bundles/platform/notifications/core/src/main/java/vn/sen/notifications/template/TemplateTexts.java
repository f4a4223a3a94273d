// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The texts of a kind in one language, with variables between double square brackets.
 *
 * @param brief for channels that carry few characters
 */
public record TemplateTexts(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = MOST_SUBJECT)
        String subject,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = MOST_TEXT)
        String text,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = MOST_BRIEF)
        String brief) {

    public static final int MOST_SUBJECT = 150;
    public static final int MOST_TEXT = 8_000;
    public static final int MOST_BRIEF = 300;

    // Jackson leaves null what the body does not have; a form sends lines as \r\n.
    public TemplateTexts {
        subject = clean(subject).strip();
        text = clean(text).strip();
        brief = clean(brief).strip();
    }

    private static String clean(String given) {
        return given == null ? "" : given.replace("\r\n", "\n");
    }
}
