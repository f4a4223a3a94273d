// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.Locale;
import java.util.Objects;

/** A text that a person reads, in both languages of the platform. Neither is ever empty or null. */
public record LocalizedText(String vi, String en) {

    public LocalizedText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The text in English for an English locale, in Vietnamese for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : vi;
    }
}
