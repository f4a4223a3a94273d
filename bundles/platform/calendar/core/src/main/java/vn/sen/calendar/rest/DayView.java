// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.Session;

/** A day that differs from the weekly pattern, as clients see it. */
@Schema(name = "CalendarDay")
record DayView(
        LocalDate date,
        DayKind kind,
        Name name,

        @Schema(description = "Hours that differ from the usual ones")
        List<String> sessions,

        String source,
        boolean confirmed) {

    /** The name in both languages. */
    @Schema(name = "CalendarDayName")
    record Name(String vi, String en) {}

    static DayView of(CalendarDay day) {
        return new DayView(
                day.date(),
                day.kind(),
                new Name(day.name().vi(), day.name().en()),
                day.sessions().stream().map(Session::toString).toList(),
                day.source(),
                day.confirmed());
    }
}
