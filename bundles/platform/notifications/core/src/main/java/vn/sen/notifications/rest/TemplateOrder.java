// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.sen.notifications.template.BilingualTexts;
import vn.sen.notifications.template.TemplateTexts;

/**
 * Other texts for a kind.
 *
 * @param reason in the administrator's own words
 */
public record TemplateOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) TemplateTexts vi,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) TemplateTexts en,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 3, maxLength = 500)
        String reason) {

    BilingualTexts texts() {
        return new BilingualTexts(vi, en);
    }

    /** Texts to be looked at and not kept. */
    public record Draft(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            TemplateTexts vi,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            TemplateTexts en) {

        BilingualTexts texts() {
            return new BilingualTexts(vi, en);
        }
    }
}
