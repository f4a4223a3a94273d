// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.web.api.Fault;

/** The hours of an ordinary week. */
public record HoursOrder(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Sessions of each working day; days of rest are left out",
                example = "{\"MONDAY\": [\"07:00-11:00\", \"13:00-17:00\"]}")
        Map<DayOfWeek, List<String>> week,

        @Schema(description = "The document that says so") Optional<String> source,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Why; kept in the record of acts")
        String reason) {

    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.of("/reason", "required-field", "reason"));
        }
        if (week == null || week.isEmpty()) {
            faults.add(Fault.of("/week", "required-field", "week"));
            return faults;
        }
        week.forEach((day, sessions) -> {
            for (int i = 0; i < sessions.size(); i++) {
                if (session(sessions.get(i)).isEmpty()) {
                    faults.add(Fault.of("/week/" + day + "/" + i, "session-format", sessions.get(i)));
                }
            }
        });
        if (faults.isEmpty()) {
            try {
                hours();
            } catch (IllegalArgumentException unequal) {
                faults.add(Fault.of("/week", "week-unequal"));
            }
        }
        return faults;
    }

    /** @throws IllegalArgumentException when days differ in length, sessions overlap, or no day is worked */
    public WeeklyHours hours() {
        Map<DayOfWeek, List<Session>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, sessions) ->
                days.put(day, sessions.stream().map(Session::parse).toList()));
        return new WeeklyHours(days);
    }

    private static Optional<Session> session(String text) {
        try {
            return Optional.of(Session.parse(text));
        } catch (IllegalArgumentException | DateTimeException noSession) {
            return Optional.empty();
        }
    }
}
