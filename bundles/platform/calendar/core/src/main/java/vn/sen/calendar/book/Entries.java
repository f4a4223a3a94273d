// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The same with a day entered, in place of what was entered for it before. */
    public Entries with(Scope scope, EnteredDay day) {
        Entries without = without(scope, day.date());
        List<EnteredDay> more = new ArrayList<>(without.days.getOrDefault(scope, List.of()));
        more.add(day);
        return without.withDays(scope, more);
    }

    /** The same without what was entered for a day. */
    public Entries without(Scope scope, LocalDate date) {
        return withDays(
                scope,
                days.getOrDefault(scope, List.of()).stream()
                        .filter(day -> !day.date().equals(date))
                        .toList());
    }

    /** The same with other hours of a week; empty to take them back. */
    public Entries with(Scope scope, Optional<WeeklyHours> week) {
        Map<Scope, WeeklyHours> changed = new HashMap<>(hours);
        changed.remove(scope);
        week.ifPresent(given -> changed.put(scope, given));
        return new Entries(revision, days, changed, years);
    }

    private Entries withDays(Scope scope, List<EnteredDay> entered) {
        Map<Scope, List<EnteredDay>> changed = new HashMap<>(days);
        changed.put(scope, entered);
        return new Entries(revision, changed, hours, years);
    }
}
