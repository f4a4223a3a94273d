// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import java.util.Locale;
import vn.sen.calendar.api.CountedDay;
import vn.sen.web.api.FaultTexts;
import vn.sen.web.api.SpokenLanguage;

/** Says in the reader's language why a date is counted or not. */
public final class ReasonTexts {

    private final Locale locale;
    private final FaultTexts texts;

    public ReasonTexts(Locale locale) {
        this.locale = locale;
        texts = new FaultTexts(ReasonTexts.class, locale);
    }

    /** @param acceptLanguage the header of the request, empty without one */
    static ReasonTexts accepted(String acceptLanguage) {
        return new ReasonTexts(SpokenLanguage.accepted(acceptLanguage));
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
