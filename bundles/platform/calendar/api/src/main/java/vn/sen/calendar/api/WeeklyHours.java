// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which hours an agency works in an ordinary week. Every working day has the same length, so that a working day is
 * the same amount of time wherever a term begins.
 */
public final class WeeklyHours {

    private final Map<DayOfWeek, List<Session>> sessions = new EnumMap<>(DayOfWeek.class);
    private final int daySeconds;

    /**
     * @param sessions of the days on which the agency works
     * @throws IllegalArgumentException when no day is worked, when sessions of a day overlap, or when days differ in
     *     length
     */
    public WeeklyHours(Map<DayOfWeek, List<Session>> sessions) {
        Set<Integer> lengths = new TreeSet<>();
        sessions.forEach((day, given) -> {
            if (!given.isEmpty()) {
                List<Session> ordered = ordered(given);
                this.sessions.put(day, ordered);
                lengths.add(seconds(ordered));
            }
        });
        if (lengths.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one working day a week");
        }
        if (lengths.size() > 1) {
            throw new IllegalArgumentException("every working day must have the same length, not "
                    + lengths.stream().map(Duration::ofSeconds).toList());
        }
        daySeconds = lengths.iterator().next();
    }

    /** The same hours from Monday to Friday. */
    public static WeeklyHours mondayToFriday(Session... sessions) {
        Map<DayOfWeek, List<Session>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, day.getValue() <= DayOfWeek.FRIDAY.getValue() ? List.of(sessions) : List.of());
        }
        return new WeeklyHours(days);
    }

    /** In order; empty on a day of weekly rest. */
    public List<Session> on(DayOfWeek day) {
        return sessions.getOrDefault(day, List.of());
    }

    /** How long a working day is. */
    public Duration day() {
        return Duration.ofSeconds(daySeconds);
    }

    /** The hours of a day that is worked though the pattern rests on it. */
    List<Session> usual() {
        return sessions.values().iterator().next();
    }

    static List<Session> ordered(List<Session> given) {
        List<Session> ordered = new ArrayList<>(given);
        ordered.sort((one, other) -> one.opens().compareTo(other.opens()));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).opens().isBefore(ordered.get(i - 1).closes())) {
                throw new IllegalArgumentException(
                        "sessions overlap: " + ordered.get(i - 1) + " and " + ordered.get(i));
            }
        }
        return List.copyOf(ordered);
    }

    static int seconds(List<Session> sessions) {
        return sessions.stream().mapToInt(Session::seconds).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours hours && hours.sessions.equals(sessions);
    }

    @Override
    public int hashCode() {
        return sessions.hashCode();
    }
}
