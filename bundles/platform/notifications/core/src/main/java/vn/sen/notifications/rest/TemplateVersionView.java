// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import java.time.OffsetDateTime;
import vn.sen.notifications.template.TemplateTexts;
import vn.sen.notifications.template.TemplateVersion;
import vn.sen.web.api.Today;

/** A change of the texts of a kind. */
public record TemplateVersionView(
        int version,
        boolean original,
        TemplateTexts vi,
        TemplateTexts en,
        String author,
        String reason,
        OffsetDateTime madeAt) {

    static TemplateVersionView of(TemplateVersion one) {
        return new TemplateVersionView(
                one.version(),
                one.original(),
                one.texts().vi(),
                one.texts().en(),
                one.author(),
                one.reason(),
                Today.local(one.madeAt()));
    }
}
