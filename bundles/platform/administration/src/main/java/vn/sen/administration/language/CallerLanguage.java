// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.language;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer: what the page's switch chose, else what the request accepts first, else Vietnamese. */
public final class CallerLanguage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String COOKIE = "sen-lang";

    private CallerLanguage() {}

    public static Locale of(HttpHeaders headers) {
        Optional<Locale> chosen = Optional.ofNullable(headers.getCookies().get(COOKIE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag)
                .filter(CallerLanguage::spoken);
        return chosen.orElseGet(() -> headers.getAcceptableLanguages().stream()
                .filter(CallerLanguage::spoken)
                .findFirst()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .orElse(VIETNAMESE));
    }

    private static boolean spoken(Locale locale) {
        return locale.getLanguage().equals("vi") || locale.getLanguage().equals("en");
    }
}
