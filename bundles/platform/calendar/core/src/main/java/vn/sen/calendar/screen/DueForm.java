// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.sen.calendar.api.TermUnit;

/** What somebody has filled in to count a term; a fresh one begins now with three working days. */
public record DueForm(String day, String time, String amount, String unit, String agency) {

    static DueForm of(ZonedDateTime now, String day, String time, String amount, String unit, String agency) {
        return new DueForm(
                given(day, now.toLocalDate().toString()),
                given(time, now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()),
                given(amount, "3"),
                given(unit, TermUnit.WORKING_DAY.name()),
                given(agency, ""));
    }

    /** Day and time as one moment, or what was written when it is none. */
    String from(ZoneId zone) {
        try {
            return LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(zone)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException noMoment) {
            return day + "T" + time;
        }
    }

    /** A same-day term has no amount of its own; what stands in the field does not matter. */
    String countedAmount() {
        return unit.equals(TermUnit.SAME_DAY.name()) ? "1" : amount;
    }

    private static String given(String text, String otherwise) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }
}
