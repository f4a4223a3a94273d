// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sen.organization.api.OpeningTime;

/**
 * The opening times of a week as a text, in the database and in forms: {@code MONDAY 07:00-11:00 13:00-17:00; TUESDAY
 * 07:00-11:00}.
 */
public final class WeeklyPattern {

    private static final Comparator<OpeningTime> ORDER =
            Comparator.comparing(OpeningTime::day).thenComparing(OpeningTime::opens);

    private WeeklyPattern() {}

    public static String write(List<OpeningTime> times) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day(day, times))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    public static List<OpeningTime> read(String text) {
        List<OpeningTime> times = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                times.add(time(DayOfWeek.valueOf(words[0]), words[i]).orElseThrow());
            }
        }
        return sorted(times);
    }

    /** A stretch such as {@code 07:00-11:00}; empty for a text that is none. */
    public static Optional<OpeningTime> time(DayOfWeek day, String text) {
        String[] ends = text.split("[-–]");
        if (ends.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new OpeningTime(day, LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
        } catch (DateTimeParseException | IllegalArgumentException noTime) {
            return Optional.empty();
        }
    }

    public static List<OpeningTime> sorted(List<OpeningTime> times) {
        return times.stream().sorted(ORDER).toList();
    }

    /** The first stretch that begins before the one before it has ended. */
    public static Optional<OpeningTime> overlap(List<OpeningTime> times) {
        List<OpeningTime> ordered = sorted(times);
        for (int i = 1; i < ordered.size(); i++) {
            OpeningTime before = ordered.get(i - 1);
            OpeningTime next = ordered.get(i);
            if (before.day() == next.day() && next.opens().isBefore(before.closes())) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> day(DayOfWeek day, List<OpeningTime> times) {
        String stretches = sorted(times).stream()
                .filter(time -> time.day() == day)
                .map(time -> time.opens() + "-" + time.closes())
                .collect(Collectors.joining(" "));
        return Optional.of(day + " " + stretches).filter(text -> !stretches.isEmpty());
    }
}
