// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sen.calendar.api.WeeklyHours;

/**
 * Everything that people entered over the law's calendar, at one revision.
 *
 * @param years whose days somebody called complete
 */
public record Entries(
        long revision, Map<Scope, List<EnteredDay>> days, Map<Scope, WeeklyHours> hours, Set<Integer> years) {

    public Entries {
        days = Map.copyOf(days);
        hours = Map.copyOf(hours);
        years = Set.copyOf(years);
    }

    /** Whether somebody entered something for exactly this scope. */
    public boolean has(Scope scope) {
        return days.containsKey(scope) || hours.containsKey(scope);
    }
}
