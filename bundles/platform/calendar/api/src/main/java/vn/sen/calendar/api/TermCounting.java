// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.calendar.api.CountedDay.Reason;

/** Counts terms in the working time of one agency under one rule. Immutable. */
public final class TermCounting {

    private final WorkingTime time;
    private final CountingRule rule;

    public TermCounting(WorkingTime time, CountingRule rule) {
        this.time = Objects.requireNonNull(time, "time");
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    public WorkingTime time() {
        return time;
    }

    public CountingRule rule() {
        return rule;
    }

    /**
     * When a term that begins at the moment is over; what is done by then is on time.
     *
     * @throws IllegalArgumentException when the term leaves the calendar, 2000 to 2060
     */
    public Instant due(Instant from, Term term) {
        return Countdown.begin(time, rule, from, term).due(from, 0);
    }

    /**
     * The due moment with every date on the way.
     *
     * @throws IllegalArgumentException when the term leaves the calendar, 2000 to 2060
     */
    public DueMoment explain(Instant from, Term term) {
        Countdown countdown = Countdown.begin(time, rule, from, term);
        Instant due = countdown.due(from, 0);
        LocalDate first = time.local(from).toLocalDate();
        LocalDate last = time.local(due).toLocalDate();
        LocalDate end =
                term.unit() == TermUnit.DAY ? first.plusDays(term.amount().longValueExact()) : last;
        List<CountedDay> days = new ArrayList<>();
        Set<Integer> notEntered = new TreeSet<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            days.add(term.unit() == TermUnit.DAY ? calendarDay(date, first, end) : workingDay(date, from, due, term));
            if (!time.knows(date.getYear())) {
                notEntered.add(date.getYear());
            }
        }
        return new DueMoment(due, days, rule, notEntered);
    }

    private CountedDay calendarDay(LocalDate date, LocalDate first, LocalDate end) {
        if (date.equals(first)) {
            return day(date, false, Reason.FIRST_DAY, Duration.ZERO);
        }
        return date.isAfter(end)
                ? day(date, false, Reason.MOVED, Duration.ZERO)
                : day(date, true, Reason.CALENDAR_DAY, Duration.ofDays(1));
    }

    private CountedDay workingDay(LocalDate date, Instant from, Instant due, Term term) {
        if (!time.works(date)) {
            return day(date, false, rest(date), Duration.ZERO);
        }
        Countdown countdown = Countdown.begin(time, rule, from, term);
        Instant begins = later(from, time.instant(date, LocalTime.MIN));
        Instant ends = earlier(due, time.instant(date.plusDays(1), LocalTime.MIN));
        Duration passed = Duration.ofSeconds(countdown.counted(begins, ends));
        boolean first = date.equals(countdown.origin().date());
        boolean tomorrow =
                term.unit() == TermUnit.SAME_DAY && !date.equals(time.local(due).toLocalDate());
        if (first && (passed.isZero() || tomorrow)) {
            return day(date, false, Reason.TOO_LATE, passed);
        }
        if (first && isWholeDays(term)) {
            return day(date, false, Reason.FIRST_DAY, passed);
        }
        return day(date, true, time.kind(date) == DayKind.WORKED ? Reason.WORKED : Reason.WORKING, passed);
    }

    private static boolean isWholeDays(Term term) {
        return term.unit() == TermUnit.WORKING_DAY && term.amount().scale() <= 0;
    }

    private CountedDay day(LocalDate date, boolean counted, Reason reason, Duration passed) {
        return new CountedDay(date, counted, reason, time.entered(date), passed);
    }

    private Reason rest(LocalDate date) {
        return switch (time.kind(date)) {
            case HOLIDAY -> Reason.HOLIDAY;
            case SUBSTITUTE -> Reason.SUBSTITUTE;
            case SWAPPED_OFF -> Reason.SWAPPED_OFF;
            case CLOSED -> Reason.CLOSED;
            case WEEKLY_REST, WORKING, WORKED -> Reason.WEEKLY_REST;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
