// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.time.LocalDate;
import java.util.Optional;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.web.api.ModuleJson;

/** Writes what was entered as JSON for the history, and reads it back to enter it again. */
public final class EnteredValues {

    private final ModuleJson json;

    public EnteredValues(ModuleJson json) {
        this.json = json;
    }

    /** @param kind empty for an ordinary day */
    private record Day(
            Optional<DayKind> kind, String vi, String en, String sessions, String source, boolean confirmed) {}

    /** Hours with what they were entered for. */
    public record Hours(String week, String source) {

        public WeeklyHours hours() {
            return WeekText.read(week);
        }
    }

    public String write(EnteredDay entered) {
        return json.write(entered.day()
                .map(day -> new Day(
                        Optional.of(day.kind()),
                        day.name().vi(),
                        day.name().en(),
                        WeekText.write(day.sessions()),
                        day.source(),
                        day.confirmed()))
                .orElseGet(() -> new Day(Optional.empty(), "", "", "", "", true)));
    }

    public EnteredDay day(LocalDate date, String text) {
        Day day = json.read(text, Day.class);
        return day.kind()
                .map(kind -> EnteredDay.of(new CalendarDay(
                        date,
                        kind,
                        new LocalizedText(day.vi(), day.en()),
                        WeekText.readSessions(day.sessions()),
                        day.source(),
                        day.confirmed())))
                .orElseGet(() -> EnteredDay.ordinary(date));
    }

    public String write(WeeklyHours hours, String source) {
        return json.write(new Hours(WeekText.write(hours), source));
    }

    public Hours hours(String text) {
        return json.read(text, Hours.class);
    }
}
