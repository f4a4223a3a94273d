// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.sen.calendar.api.CalendarDay;

/**
 * What somebody entered for a date: that the day differs, or that it is an ordinary day though a wider calendar says
 * otherwise.
 *
 * @param day empty for an ordinary day
 */
public record EnteredDay(LocalDate date, Optional<CalendarDay> day) {

    public EnteredDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(day, "day");
    }

    public static EnteredDay of(CalendarDay day) {
        return new EnteredDay(day.date(), Optional.of(day));
    }

    public static EnteredDay ordinary(LocalDate date) {
        return new EnteredDay(date, Optional.empty());
    }
}
