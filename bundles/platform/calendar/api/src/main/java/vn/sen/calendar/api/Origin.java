// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Where on the line of working time a term begins.
 *
 * @param duringWork whether it begins on a working day before work has ended: then a term of whole days ends at that
 *     time of day, also when that is the opening; else with the close of its last day
 */
record Origin(Instant moment, LocalDate date, long position, boolean duringWork) {

    static Origin of(WorkingTime time, CountingRule rule, Instant moment, TermUnit unit) {
        LocalDateTime local = time.local(moment);
        LocalDate date = local.toLocalDate();
        long end = time.positionAfter(date);
        if (unit == TermUnit.WORKING_DAY && skipsFirstDay(rule, local)) {
            return new Origin(moment, date, end, false);
        }
        long position = time.position(moment);
        return new Origin(moment, date, position, position < end);
    }

    private static boolean skipsFirstDay(CountingRule rule, LocalDateTime local) {
        return switch (rule.beginning()) {
            case MOMENT -> false;
            case NEXT_WORKING_DAY -> true;
            case MOMENT_UNLESS_LATE -> isLate(rule, local);
        };
    }

    static boolean isLate(CountingRule rule, LocalDateTime local) {
        return local.toLocalTime().isAfter(rule.lateAfter());
    }
}
