// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a term and the moment it begins come to: so much time, which passes only while it is counted, and a due moment.
 * Time of a term in days is calendar time, that of every other is working time.
 */
final class Countdown {

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private final WorkingTime time;
    private final TermUnit unit;
    private final Origin origin;
    private final long budget;

    private Countdown(WorkingTime time, TermUnit unit, Origin origin, long budget) {
        this.time = time;
        this.unit = unit;
        this.origin = origin;
        this.budget = budget;
    }

    static Countdown begin(WorkingTime time, CountingRule rule, Instant moment, Term term) {
        Origin origin = Origin.of(time, rule, moment, term.unit());
        long budget = term.unit() == TermUnit.SAME_DAY
                ? time.positionAfter(sameDay(time, rule, time.local(moment))) - origin.position()
                : seconds(time, term);
        return new Countdown(time, term.unit(), origin, budget);
    }

    /** With more time. */
    Countdown extended(Term by) {
        return new Countdown(time, unit, origin, budget + seconds(time, by));
    }

    Origin origin() {
        return origin;
    }

    long budget() {
        return budget;
    }

    /** Seconds that the clock counts between two moments. */
    long counted(Instant from, Instant to) {
        return unit == TermUnit.DAY
                ? to.getEpochSecond() - from.getEpochSecond()
                : Math.max(time.position(to), origin.position()) - Math.max(time.position(from), origin.position());
    }

    /**
     * The due moment when {@code used} seconds have been counted up to {@code now} and the clock runs on from there.
     */
    Instant due(Instant now, long used) {
        if (unit == TermUnit.DAY) {
            LocalDate last = time.local(now.plusSeconds(budget - used)).toLocalDate();
            return time.close(time.works(last) ? last : time.nextWorkingDay(last));
        }
        long position = Math.max(time.position(now), origin.position()) + budget - used;
        return time.moment(position, endsAtTimeOfDay());
    }

    private boolean endsAtTimeOfDay() {
        return unit == TermUnit.WORKING_DAY
                && origin.duringWork()
                && budget % time.hours().day().toSeconds() == 0;
    }

    private static LocalDate sameDay(WorkingTime time, CountingRule rule, LocalDateTime local) {
        LocalDate date = local.toLocalDate();
        boolean today = time.works(date) && !Origin.isLate(rule, local) && time.worksAfter(local);
        return today ? date : time.nextWorkingDay(date);
    }

    private static long seconds(WorkingTime time, Term term) {
        long of = switch (term.unit()) {
            case WORKING_DAY -> time.hours().day().toSeconds();
            case WORKING_HOUR -> HOUR;
            case DAY -> DAY;
            case SAME_DAY -> throw new IllegalArgumentException("a same-day term has no length of its own");
        };
        return term.amount().multiply(BigDecimal.valueOf(of)).longValueExact();
    }
}
