// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.EnteredValues;
import vn.sen.calendar.book.Entries;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.book.Undo;
import vn.sen.calendar.rest.DayOrder;
import vn.sen.calendar.rest.HoursOrder;
import vn.sen.calendar.rest.KnownChanges;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ModuleJson;

/** Makes a proposal of what somebody filled in, under the rules of the REST methods. */
@Component(service = EntryReader.class)
public final class EntryReader {

    /** The rules of an order want a reason; a page asks for it when the effect is shown. */
    private static final String LATER = "–";

    private static final String COMPLETE = "COMPLETE";

    private final CalendarBook book;
    private final Undo undo;
    private final KnownChanges changes;
    private final EnteredValues values;

    @Activate
    public EntryReader(
            @Reference CalendarBook book,
            @Reference Undo undo,
            @Reference KnownChanges changes,
            @Reference ModuleJson json) {
        this.book = book;
        this.undo = undo;
        this.changes = changes;
        values = new EnteredValues(json);
    }

    /** @return empty when something is wrong, which then stands among the faults */
    Optional<EntryProposal> read(Scope scope, EntryForm form, List<Fault> faults) {
        return switch (form.text("what")) {
            case "day" -> day(scope, form, faults);
            case "day-back" -> date(form, faults).map(date -> dayBack(scope, date));
            case "hours" -> hours(scope, form, faults);
            case "hours-back" -> Optional.of(hoursBack(scope));
            case "year" -> year(form, faults);
            case "undo" -> Optional.of(undo(scope, form));
            default -> Optional.empty();
        };
    }

    private Optional<EntryProposal> day(Scope scope, EntryForm form, List<Fault> faults) {
        Optional<LocalDate> date = date(form, faults);
        Optional<DayOrder.Kind> kind = Arrays.stream(DayOrder.Kind.values())
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst();
        DayOrder order = new DayOrder(
                kind.orElse(null),
                form.given("nameVi").map(vi -> new DayOrder.Name(vi, form.given("nameEn"))),
                form.given("sessions").map(EntryReader::words),
                form.given("source"),
                Optional.of(!form.checked("unconfirmed")),
                LATER);
        faults.addAll(order.faults());
        if (kind.filter(DayOrder.Kind.ORDINARY::equals).isEmpty()) {
            requireSource(form, faults);
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        try {
            EnteredDay day = order.entered(date.orElseThrow());
            return Optional.of(new EntryProposal(
                    ChangeKind.DAY,
                    day.date().toString(),
                    known(scope, day.date()).map(values::write),
                    Optional.of(values.write(day)),
                    entries -> entries.with(scope, day),
                    reason -> book.enter(scope, day, reason)));
        } catch (IllegalArgumentException overlap) {
            faults.add(Fault.of("/sessions", "sessions-overlap"));
            return Optional.empty();
        }
    }

    private EntryProposal dayBack(Scope scope, LocalDate date) {
        return new EntryProposal(
                ChangeKind.DAY,
                date.toString(),
                known(scope, date).map(values::write),
                Optional.empty(),
                entries -> entries.without(scope, date),
                reason -> book.takeBack(scope, date, reason));
    }

    private Optional<EntryProposal> hours(Scope scope, EntryForm form, List<Fault> faults) {
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            form.given("hours-" + day).ifPresent(text -> week.put(day, words(text)));
        }
        HoursOrder order = new HoursOrder(week, form.given("hours-source"), LATER);
        faults.addAll(order.faults());
        if (form.given("hours-source").isEmpty()) {
            faults.add(Fault.of("/hours-source", "required-field", "source"));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        WeeklyHours hours = order.hours();
        String source = form.text("hours-source");
        return Optional.of(new EntryProposal(
                ChangeKind.HOURS,
                "",
                knownHours(scope),
                Optional.of(values.write(hours, source)),
                entries -> entries.with(scope, Optional.of(hours)),
                reason -> book.enter(scope, hours, source, reason)));
    }

    private EntryProposal hoursBack(Scope scope) {
        return new EntryProposal(
                ChangeKind.HOURS,
                "",
                knownHours(scope),
                Optional.empty(),
                entries -> entries.with(scope, Optional.empty()),
                reason -> book.takeBackHours(scope, reason));
    }

    private Optional<EntryProposal> year(EntryForm form, List<Fault> faults) {
        try {
            int year = Integer.parseInt(form.text("year"));
            if (year >= WorkingTime.FIRST.getYear() && year <= WorkingTime.LAST.getYear()) {
                boolean complete = form.checked("complete");
                boolean known = book.entries().years().contains(year);
                return Optional.of(new EntryProposal(
                        ChangeKind.YEAR,
                        String.valueOf(year),
                        Optional.of(COMPLETE).filter(was -> known),
                        Optional.of(COMPLETE).filter(is -> complete),
                        entries -> entries,
                        reason -> book.complete(year, complete, reason)));
            }
        } catch (NumberFormatException noYear) {
            faults.add(Fault.of("/year", "year-format", form.text("year")));
            return Optional.empty();
        }
        faults.add(Fault.of("/year", "outside-calendar", WorkingTime.FIRST.toString(), WorkingTime.LAST.toString()));
        return Optional.empty();
    }

    private EntryProposal undo(Scope scope, EntryForm form) {
        CalendarChange change = changes.find(scope, form.text("change"));
        return new EntryProposal(
                change.kind(),
                change.subject(),
                change.after(),
                change.before(),
                entries -> undone(scope, change, entries),
                reason -> undo.undo(change, reason));
    }

    private Entries undone(Scope scope, CalendarChange change, Entries entries) {
        return switch (change.kind()) {
            case DAY -> {
                LocalDate date = LocalDate.parse(change.subject());
                yield change.before()
                        .map(before -> entries.with(scope, values.day(date, before)))
                        .orElseGet(() -> entries.without(scope, date));
            }
            case HOURS -> entries.with(scope, change.before().map(values::hours).map(EnteredValues.Hours::hours));
            case YEAR, LAW, CHECK -> entries;
        };
    }

    private Optional<EnteredDay> known(Scope scope, LocalDate date) {
        return book.entries().days().getOrDefault(scope, List.of()).stream()
                .filter(day -> day.date().equals(date))
                .findFirst();
    }

    private Optional<String> knownHours(Scope scope) {
        return Optional.ofNullable(book.entries().hours().get(scope)).map(hours -> values.write(hours, ""));
    }

    private static Optional<LocalDate> date(EntryForm form, List<Fault> faults) {
        try {
            LocalDate date = LocalDate.parse(form.text("date"));
            if (!date.isBefore(WorkingTime.FIRST) && !date.isAfter(WorkingTime.LAST)) {
                return Optional.of(date);
            }
        } catch (DateTimeException noDate) {
            faults.add(Fault.of("/date", "day-format", form.text("date")));
            return Optional.empty();
        }
        faults.add(Fault.of("/date", "outside-calendar", WorkingTime.FIRST.toString(), WorkingTime.LAST.toString()));
        return Optional.empty();
    }

    private static void requireSource(EntryForm form, List<Fault> faults) {
        if (form.given("source").isEmpty()) {
            faults.add(Fault.of("/source", "required-field", "source"));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
