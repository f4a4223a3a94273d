// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sen.calendar.api.CountedDay;
import vn.sen.web.api.FaultTexts;

/** Says in the reader's language why a date is counted or not. */
public final class ReasonTexts {

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private final Locale locale;
    private final FaultTexts texts;

    public ReasonTexts(Locale locale) {
        this.locale = locale;
        texts = new FaultTexts(ReasonTexts.class, locale);
    }

    /** @param acceptLanguage the header of the request, empty without one */
    static ReasonTexts accepted(String acceptLanguage) {
        try {
            return new ReasonTexts(
                    Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN))
                            .orElse(SPOKEN.get(0)));
        } catch (IllegalArgumentException e) {
            return new ReasonTexts(SPOKEN.get(0));
        }
    }

    public String of(CountedDay day) {
        String reason = texts.text("reason." + day.reason());
        return day.day()
                .map(entered -> entered.name().in(locale))
                .filter(name -> !name.isBlank())
                .map(name -> reason + " – " + name)
                .orElse(reason);
    }
}
