// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The working time of an agency, from 2000 to 2060, as a line on which every moment has a place: the working seconds
 * before it. Counting a term is a walk along that line. Immutable; parts of a second are dropped. The answers depend on
 * the zone of the calendar alone, never on that of the machine.
 */
public final class WorkingTime {

    /** The first day that can be counted from. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** The last day that a term can reach. */
    public static final LocalDate LAST = LocalDate.of(2060, 12, 31);

    private final ZoneId zone;
    private final WeeklyHours hours;
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private final Set<Integer> years;
    private final List<List<Session>> sessions;
    /** How many working seconds lie before each day; one more entry than there are days. */
    private final long[] before;

    /**
     * @param days that differ from the weekly pattern; of two for one date the later counts
     * @param years for which somebody has entered the days; answers that reach others are marked as provisional
     */
    public WorkingTime(ZoneId zone, WeeklyHours hours, Collection<CalendarDay> days, Set<Integer> years) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.hours = Objects.requireNonNull(hours, "hours");
        this.years = Set.copyOf(years);
        days.forEach(day -> this.days.put(day.date(), day));
        int count = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        before = new long[count + 1];
        List<List<Session>> compiled = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Session> worked = sessionsOf(FIRST.plusDays(i));
            compiled.add(worked);
            before[i + 1] = before[i] + WeeklyHours.seconds(worked);
        }
        sessions = List.copyOf(compiled);
    }

    public ZoneId zone() {
        return zone;
    }

    public WeeklyHours hours() {
        return hours;
    }

    /** What somebody entered for the date; empty where the weekly pattern holds. */
    public Optional<CalendarDay> entered(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Every entered day, in order. */
    public List<CalendarDay> entered() {
        return List.copyOf(days.values());
    }

    /** Whether somebody has entered the days of the year. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    public DayKind kind(LocalDate date) {
        return entered(date)
                .map(CalendarDay::kind)
                .orElse(hours.on(date.getDayOfWeek()).isEmpty() ? DayKind.WEEKLY_REST : DayKind.WORKING);
    }

    /** Hours in which the agency works on the date; empty on a day off. */
    public List<Session> sessions(LocalDate date) {
        return sessions.get(index(date));
    }

    public boolean works(LocalDate date) {
        return !sessions(date).isEmpty();
    }

    /** The first working day after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** When work ends on a working day. */
    public Instant close(LocalDate workingDay) {
        List<Session> worked = sessions(workingDay);
        return instant(workingDay, worked.get(worked.size() - 1).closes());
    }

    /**
     * Working time from one moment to another.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}, or either lies outside the calendar
     */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        return Duration.ofSeconds(position(to) - position(from));
    }

    /** Whether work of the day goes on after the moment. */
    boolean worksAfter(LocalDateTime local) {
        List<Session> worked = sessions(local.toLocalDate());
        return !worked.isEmpty()
                && local.toLocalTime().isBefore(worked.get(worked.size() - 1).closes());
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** Working seconds before the moment, counted from {@link #FIRST}. */
    long position(Instant moment) {
        LocalDateTime local = local(moment);
        int day = index(local.toLocalDate());
        int second = local.toLocalTime().toSecondOfDay();
        long position = before[day];
        for (Session session : sessions.get(day)) {
            position += Math.max(
                    0,
                    Math.min(second, session.closes().toSecondOfDay())
                            - session.opens().toSecondOfDay());
        }
        return position;
    }

    /** Working seconds before the end of the date. */
    long positionAfter(LocalDate date) {
        return before[index(date) + 1];
    }

    /**
     * The moment of a position. The close of one session and the opening of the next have the same.
     *
     * @param opening whether the opening is meant
     */
    Instant moment(long position, boolean opening) {
        int day = dayOf(opening ? position + 1 : position);
        long left = position - before[day];
        for (Session session : sessions.get(day)) {
            if (left < session.seconds() || !opening && left == session.seconds()) {
                return instant(FIRST.plusDays(day), session.opens().plusSeconds(left));
            }
            left -= session.seconds();
        }
        throw new IllegalStateException("no session holds the position " + position);
    }

    /** The first day at whose end at least so many working seconds have passed. */
    private int dayOf(long position) {
        if (position <= 0 || position > before[before.length - 1]) {
            throw new IllegalArgumentException("the term leaves the calendar, which ends with " + LAST);
        }
        int low = 0;
        int high = before.length - 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle + 1] >= position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Session> sessionsOf(LocalDate date) {
        CalendarDay day = days.get(date);
        if (day == null) {
            return hours.on(date.getDayOfWeek());
        }
        if (!day.kind().working()) {
            return List.of();
        }
        if (!day.sessions().isEmpty()) {
            return day.sessions();
        }
        List<Session> usual = hours.on(date.getDayOfWeek());
        return usual.isEmpty() ? hours.usual() : usual;
    }

    private static int index(LocalDate date) {
        long index = date.toEpochDay() - FIRST.toEpochDay();
        if (index < 0 || date.isAfter(LAST)) {
            throw new IllegalArgumentException(date + " is outside the calendar, " + FIRST + " to " + LAST);
        }
        return (int) index;
    }
}
