// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the platform, and which of them a request asks for. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Name of the cookie that keeps the choice of the language switch. */
    public static final String COOKIE = "sen-lang";

    private Languages() {}

    /**
     * The language of an answer: the one chosen by the switch, else the first of {@code Accept-Language} that the
     * platform speaks, else Vietnamese.
     *
     * @param chosen value of the cookie
     * @param accepted value of the header
     */
    public static Locale choose(Optional<String> chosen, Optional<String> accepted) {
        Optional<Locale> fromSwitch = chosen.flatMap(Languages::named);
        if (fromSwitch.isPresent()) {
            return fromSwitch.get();
        }
        return accepted.flatMap(Languages::best).orElse(VIETNAMESE);
    }

    /** The language with this tag, if the platform speaks it. */
    public static Optional<Locale> named(String tag) {
        String language = tag.strip().toLowerCase(Locale.ROOT);
        if (language.equals("en") || language.startsWith("en-")) {
            return Optional.of(ENGLISH);
        }
        if (language.equals("vi") || language.startsWith("vi-")) {
            return Optional.of(VIETNAMESE);
        }
        return Optional.empty();
    }

    private static Optional<Locale> best(String header) {
        if (header.indexOf(',') < 0 && header.indexOf(';') < 0) {
            return named(header);
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> named(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException notALanguageList) {
            return Optional.empty();
        }
    }
}
