// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.law;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.WeeklyHours;

/**
 * The calendar as the law has it, before anybody in the province enters something.
 *
 * @param source of the weekly hours
 * @param years whose days are all in it
 */
public record LawCalendar(ZoneId zone, WeeklyHours hours, String source, List<CalendarDay> days, Set<Integer> years) {

    public LawCalendar {
        days = List.copyOf(days);
        years = Set.copyOf(years);
    }
}
