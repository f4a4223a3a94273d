// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import vn.sen.notifications.api.Language;

/** The texts of a kind in both languages. */
public record BilingualTexts(TemplateTexts vi, TemplateTexts en) {

    private static final TemplateTexts NONE = new TemplateTexts("", "", "");

    // Jackson leaves null what the body does not have.
    public BilingualTexts {
        vi = vi == null ? NONE : vi;
        en = en == null ? NONE : en;
    }

    public TemplateTexts in(Language language) {
        return language == Language.EN ? en : vi;
    }
}
