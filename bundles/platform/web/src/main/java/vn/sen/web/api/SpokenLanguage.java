// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer that is no page: Vietnamese, or English for who prefers it. */
public final class SpokenLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private SpokenLanguage() {}

    /** @param acceptLanguage the header of the request, empty without one; what cannot be read counts as none */
    public static Locale accepted(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN))
                    .orElse(SPOKEN.get(0));
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.get(0);
        }
    }
}
