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
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.TermCounting;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Entries;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.law.Law;
import vn.sen.calendar.law.LawCalendar;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;

/** Lays what is entered for an agency over that of the agencies above it, the province and the law. */
@Component
public final class LiveCalendars implements Calendars {

    private final Law law;
    private final CalendarBook book;
    private final Agencies agencies;
    private final AtomicReference<Compiled> compiled = new AtomicReference<>();

    /** Working times of one revision, by the scopes they are made of. */
    private record Compiled(long revision, Map<List<Scope>, WorkingTime> times) {}

    @Activate
    public LiveCalendars(@Reference Law law, @Reference CalendarBook book, @Reference Agencies agencies) {
        this.law = law;
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    public TermCounting counting(Optional<UUID> agency, Instant from) {
        WorkingTime time = workingTime(agency);
        return new TermCounting(time, law.rule(LocalDate.ofInstant(from, time.zone())));
    }

    @Override
    public WorkingTime workingTime(Optional<UUID> agency) {
        Entries entries = book.entries();
        List<Scope> scopes = scopes(agency, entries);
        Compiled current = compiled.get();
        if (current == null || current.revision() != entries.revision()) {
            current = new Compiled(entries.revision(), new ConcurrentHashMap<>());
            compiled.set(current);
        }
        return current.times().computeIfAbsent(scopes, none -> compile(scopes, entries));
    }

    @Override
    public long revision() {
        return book.entries().revision();
    }

    /** The scopes with entries that count for the agency, the widest first. */
    private List<Scope> scopes(Optional<UUID> agency, Entries entries) {
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

    private WorkingTime compile(List<Scope> scopes, Entries entries) {
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
