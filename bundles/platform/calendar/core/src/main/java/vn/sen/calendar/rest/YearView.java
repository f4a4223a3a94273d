// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.api.WorkingTime;

/** The working calendar of a year, as clients see it. */
@Schema(name = "CalendarYear")
record YearView(
        int year,

        @Schema(description = "Whether somebody has entered all days of the year")
        boolean complete,

        @Schema(description = "Hours of the ordinary week; days of rest are missing")
        Map<DayOfWeek, List<String>> week,

        List<DayView> days) {

    static YearView of(WorkingTime time, int year) {
        return new YearView(
                year,
                time.knows(year),
                week(time.hours()),
                time.entered().stream()
                        .filter(day -> day.date().getYear() == year)
                        .map(DayView::of)
                        .toList());
    }

    private static Map<DayOfWeek, List<String>> week(WeeklyHours hours) {
        Map<DayOfWeek, List<String>> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!hours.on(day).isEmpty()) {
                week.put(day, hours.on(day).stream().map(Session::toString).toList());
            }
        }
        return week;
    }
}
