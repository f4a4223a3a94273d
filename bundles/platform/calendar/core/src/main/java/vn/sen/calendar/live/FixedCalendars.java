// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.TermCounting;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Entries;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.law.Law;
import vn.sen.calendar.law.LawCalendar;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;

/** Lays what is entered for an agency over that of the agencies above it, the province and the law. */
final class FixedCalendars implements Calendars {

    private final Law law;
    private final Agencies agencies;
    private final Entries entries;

    /** Working times by the scopes they are made of. */
    private final Map<List<Scope>, WorkingTime> times = new ConcurrentHashMap<>();

    FixedCalendars(Law law, Agencies agencies, Entries entries) {
        this.law = law;
        this.agencies = agencies;
        this.entries = entries;
    }

    @Override
    public TermCounting counting(Optional<UUID> agency, Instant from) {
        WorkingTime time = workingTime(agency);
        return new TermCounting(time, law.rule(LocalDate.ofInstant(from, time.zone())));
    }

    @Override
    public WorkingTime workingTime(Optional<UUID> agency) {
        return times.computeIfAbsent(scopes(agency), this::compile);
    }

    @Override
    public long revision() {
        return entries.revision();
    }

    /** The scopes with entries that count for the agency, the widest first. */
    private List<Scope> scopes(Optional<UUID> agency) {
        List<Scope> scopes = new ArrayList<>();
        agency.ifPresent(id -> {
            scopes.add(Scope.of(id));
            LocalDate today = LocalDate.ofInstant(Instant.now(), law.calendar().zone());
            agencies.ancestors(id, today).stream()
                    .map(Agency::id)
                    .map(Scope::of)
                    .forEach(scopes::add);
        });
        scopes.add(Scope.PROVINCE);
        scopes.removeIf(scope -> !entries.has(scope));
        Collections.reverse(scopes);
        return List.copyOf(scopes);
    }

    private WorkingTime compile(List<Scope> scopes) {
        LawCalendar base = law.calendar();
        WeeklyHours hours = base.hours();
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        base.days().forEach(day -> days.put(day.date(), day));
        for (Scope scope : scopes) {
            hours = entries.hours().getOrDefault(scope, hours);
            for (EnteredDay entered : entries.days().getOrDefault(scope, List.of())) {
                entered.day().ifPresentOrElse(day -> days.put(entered.date(), day), () -> days.remove(entered.date()));
            }
        }
        Set<Integer> years = new HashSet<>(base.years());
        years.addAll(entries.years());
        return new WorkingTime(base.zone(), hours, days.values(), years);
    }
}
