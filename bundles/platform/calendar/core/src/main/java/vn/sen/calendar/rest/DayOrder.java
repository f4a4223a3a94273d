// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.Fault;

/**
 * What somebody enters for a date.
 *
 * @param kind {@code ORDINARY} for a day that only the weekly pattern decides
 */
public record DayOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Kind kind,

        @Schema(description = "What the day is called; not for ORDINARY")
        Optional<Name> name,

        @Schema(description = "Hours of a working day that differ from the usual ones", example = "[\"07:00-11:00\"]")
        Optional<List<String>> sessions,

        @Schema(description = "The document or reason that makes it so")
        Optional<String> source,

        @Schema(description = "Whether it was read in an official document; true without it")
        Optional<Boolean> confirmed,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Why it is entered; kept in the record of acts")
        String reason) {

    private static final int LONGEST = 200;

    /** The name in both languages. */
    public record Name(String vi, Optional<String> en) {}

    /** What the day is. */
    public enum Kind {
        WORKING,
        HOLIDAY,
        SUBSTITUTE,
        SWAPPED_OFF,
        WORKED,
        CLOSED,
        ORDINARY
    }

    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.of("/reason", "required-field", "reason"));
        }
        if (kind == null) {
            faults.add(Fault.of("/kind", "required-field", "kind"));
        } else if (kind != Kind.ORDINARY
                && name.map(Name::vi).filter(text -> !text.isBlank()).isEmpty()) {
            faults.add(Fault.of("/name", "required-field", "name"));
        }
        name.map(Name::vi)
                .filter(text -> text.length() > LONGEST)
                .ifPresent(text -> faults.add(Fault.of("/name/vi", "too-long", LONGEST)));
        List<String> given = sessions.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            try {
                Session.parse(given.get(i));
            } catch (IllegalArgumentException | DateTimeException noSession) {
                faults.add(Fault.of("/sessions/" + i, "session-format", given.get(i)));
            }
        }
        if (!given.isEmpty() && kind != Kind.WORKING && kind != Kind.WORKED) {
            faults.add(Fault.of("/sessions", "sessions-on-day-off"));
        }
        return faults;
    }

    /** @throws IllegalArgumentException when sessions overlap */
    public EnteredDay entered(LocalDate date) {
        if (kind == Kind.ORDINARY) {
            return EnteredDay.ordinary(date);
        }
        Name called = name.orElseThrow();
        return EnteredDay.of(new CalendarDay(
                date,
                DayKind.valueOf(kind.name()),
                new LocalizedText(called.vi(), called.en().orElse(called.vi())),
                sessions.orElse(List.of()).stream().map(Session::parse).toList(),
                source.orElse(""),
                confirmed.orElse(true)));
    }
}
