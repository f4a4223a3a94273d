// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A date on the way to a due moment.
 *
 * @param counted whether the date is one of those the term is made of: "day 2 of 3"
 * @param reason why it is, or why not
 * @param day what somebody entered for the date, with name and source; empty where the weekly pattern holds
 * @param time how much of the term passes on it; for a term in days a counted day is 24 hours
 */
public record CountedDay(LocalDate date, boolean counted, Reason reason, Optional<CalendarDay> day, Duration time) {

    public CountedDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(time, "time");
    }

    /** Why a date is counted or skipped. */
    public enum Reason {
        /** A working day. */
        WORKING,
        /** A day of rest that is worked instead of another. */
        WORKED,
        /** A day of a term in days, whatever it is. */
        CALENDAR_DAY,
        /** The day on which the term begins; only hours after the beginning count, not the day. */
        FIRST_DAY,
        /** The day on which the term begins, too late for it to count. */
        TOO_LATE,
        WEEKLY_REST,
        HOLIDAY,
        SUBSTITUTE,
        SWAPPED_OFF,
        CLOSED,
        /** A term in days would end on a day of rest; it ends with the next working day. */
        MOVED
    }
}
