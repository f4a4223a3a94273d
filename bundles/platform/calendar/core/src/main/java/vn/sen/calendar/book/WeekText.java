// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.WeeklyHours;

/** Hours as the database keeps them: {@code MONDAY 07:00-11:00 13:00-17:00;TUESDAY …}. */
final class WeekText {

    private WeekText() {}

    static String write(WeeklyHours hours) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !hours.on(day).isEmpty())
                .map(day -> day + " " + write(hours.on(day)))
                .collect(Collectors.joining(";"));
    }

    static WeeklyHours read(String text) {
        Map<DayOfWeek, List<Session>> days = new EnumMap<>(DayOfWeek.class);
        for (String day : text.split(";")) {
            int space = day.indexOf(' ');
            days.put(DayOfWeek.valueOf(day.substring(0, space)), readSessions(day.substring(space + 1)));
        }
        return new WeeklyHours(days);
    }

    static String write(List<Session> sessions) {
        return sessions.stream().map(Session::toString).collect(Collectors.joining(" "));
    }

    static List<Session> readSessions(String text) {
        List<Session> sessions = new ArrayList<>();
        for (String session : text.strip().split(" ")) {
            if (!session.isEmpty()) {
                sessions.add(Session.parse(session));
            }
        }
        return sessions;
    }
}
