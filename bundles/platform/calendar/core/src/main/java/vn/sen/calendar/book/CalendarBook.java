// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;

/**
 * Keeps what people enter over the law's calendar. Every change is recorded with its reason in the same transaction; one
 * that changes nothing is not recorded again. What this node enters counts at once, what another enters within a second.
 */
@Component(service = CalendarBook.class)
public final class CalendarBook {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String DAY = "calendar.day";
    private static final String HOURS = "calendar.hours";
    private static final String YEAR = "calendar.year";
    private static final String COMPLETE = "COMPLETE";

    private final Transactions transactions;
    private final AuditTrail trail;
    private final ChangeLog log;
    private final EnteredValues values;
    private final AtomicReference<Seen> seen = new AtomicReference<>();

    private record Seen(Entries entries, long askedAt) {}

    @Activate
    public CalendarBook(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference AuditTrail trail,
            @Reference ChangeLog log,
            @Reference ModuleJson json) {
        this.transactions = transactions;
        this.trail = trail;
        this.log = log;
        values = new EnteredValues(json);
    }

    /** Everything entered, at most half a second old. */
    public Entries entries() {
        Seen last = seen.get();
        long now = System.nanoTime();
        if (last != null && now - last.askedAt() < FRESH_NANOS) {
            return last.entries();
        }
        return ask(last, now);
    }

    /** Sees to it that {@link #entries} is at least so new. */
    public void atLeast(long revision) {
        Seen last = seen.get();
        if (last == null || last.entries().revision() < revision) {
            ask(last, System.nanoTime());
        }
    }

    /** The revision as a transaction of any unit sees it, so that nothing is counted in a calendar older than that. */
    public static long revision(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select number from calendar.revision where id = 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong("number");
        }
    }

    private Entries ask(Seen last, long now) {
        Entries fresh = transactions.read(em -> {
            long revision = revision(em).number();
            return last != null && last.entries().revision() == revision ? last.entries() : load(em, revision);
        });
        seen.accumulateAndGet(new Seen(fresh, now), CalendarBook::newer);
        return fresh;
    }

    /** Enters a day, in place of what was entered for it before. */
    public void enter(Scope scope, EnteredDay day, String reason) {
        enter(scope, day, Because.of(reason));
    }

    void enter(Scope scope, EnteredDay day, Because because) {
        change(em -> {
            Optional<DayRow> known = day(em, scope, day.date());
            Optional<EnteredDay> before = known.map(DayRow::entered);
            DayRow row = known.orElseGet(() -> persisted(em, new DayRow(scope, day.date())));
            row.fill(day);
            trail.record(
                    em, dayEntry("calendar.day-enter", scope, day.date(), before, Optional.of(day), because.reason()));
            record(em, day(scope, day.date(), before, Optional.of(day), because));
        });
    }

    /** Takes back what was entered for a day; the wider calendar counts again. False when nothing was. */
    public boolean takeBack(Scope scope, LocalDate date, String reason) {
        return takeBack(scope, date, Because.of(reason));
    }

    boolean takeBack(Scope scope, LocalDate date, Because because) {
        return transactions.call(em -> {
            Optional<DayRow> known = day(em, scope, date);
            known.ifPresent(row -> change(inside -> {
                Optional<EnteredDay> before = Optional.of(row.entered());
                em.remove(row);
                trail.record(
                        em,
                        dayEntry("calendar.day-take-back", scope, date, before, Optional.empty(), because.reason()));
                record(em, day(scope, date, before, Optional.empty(), because));
            }));
            return known.isPresent();
        });
    }

    /** Enters the ordinary week of a scope. */
    public void enter(Scope scope, WeeklyHours hours, String source, String reason) {
        enter(scope, hours, source, Because.of(reason));
    }

    void enter(Scope scope, WeeklyHours hours, String source, Because because) {
        change(em -> {
            Optional<HoursRow> known = Optional.ofNullable(em.find(HoursRow.class, scope.key()));
            Optional<String> before = known.map(HoursRow::hours).map(WeekText::write);
            Optional<String> valueBefore = known.map(this::value);
            HoursRow row = known.orElseGet(() -> persisted(em, new HoursRow(scope)));
            row.fill(hours, source);
            trail.record(
                    em,
                    AuditEntry.act("calendar.hours-enter")
                            .on(HOURS, scope.key())
                            .agencies(scope.agency().stream().toList())
                            .changed("hours", before, Optional.of(WeekText.write(hours)))
                            .with("source", source)
                            .because(because.reason())
                            .build());
            record(em, hours(scope, valueBefore, Optional.of(value(row)), because));
        });
    }

    /** Takes back the week of a scope; the wider calendar counts again. False when none was entered. */
    public boolean takeBackHours(Scope scope, String reason) {
        return takeBackHours(scope, Because.of(reason));
    }

    boolean takeBackHours(Scope scope, Because because) {
        return transactions.call(em -> {
            Optional<HoursRow> known = Optional.ofNullable(em.find(HoursRow.class, scope.key()));
            known.ifPresent(row -> change(inside -> {
                em.remove(row);
                trail.record(
                        em,
                        AuditEntry.act("calendar.hours-take-back")
                                .on(HOURS, scope.key())
                                .agencies(scope.agency().stream().toList())
                                .changed("hours", Optional.of(WeekText.write(row.hours())), Optional.empty())
                                .because(because.reason())
                                .build());
                record(em, hours(scope, Optional.of(value(row)), Optional.empty(), because));
            }));
            return known.isPresent();
        });
    }

    /** Calls the days of a year complete, or takes that back. */
    public void complete(int year, boolean complete, String reason) {
        complete(year, complete, Because.of(reason));
    }

    void complete(int year, boolean complete, Because because) {
        change(em -> {
            Optional<YearRow> known = Optional.ofNullable(em.find(YearRow.class, year));
            if (known.isPresent() == complete) {
                return;
            }
            if (complete) {
                em.persist(new YearRow(year));
            } else {
                em.remove(known.orElseThrow());
            }
            trail.record(
                    em,
                    AuditEntry.act("calendar.year-complete")
                            .on(YEAR, year)
                            .changed("complete", Optional.of(!complete), Optional.of(complete))
                            .because(because.reason())
                            .build());
            record(
                    em,
                    new ChangeLog.Entry(
                            ChangeKind.YEAR,
                            Scope.PROVINCE,
                            String.valueOf(year),
                            Optional.of(COMPLETE).filter(was -> !complete),
                            Optional.of(COMPLETE).filter(is -> complete),
                            because.undoes(),
                            because.reason()));
        });
    }

    /** Lets no other change of a calendar happen until the transaction ends. */
    void lock(EntityManager entities) {
        entities.createQuery("update RevisionRow r set r.number = r.number + 1 where r.id = :only")
                .setParameter("only", RevisionRow.ONLY)
                .executeUpdate();
    }

    private void change(Consumer<EntityManager> work) {
        transactions.run(em -> {
            lock(em);
            work.accept(em);
            transactions.afterCommit(() -> seen.set(null));
        });
    }

    /** What changes nothing needs no place in the history, and no clock counted anew. */
    private void record(EntityManager entities, ChangeLog.Entry entry) {
        if (!entry.before().equals(entry.after())) {
            log.record(entities, entry);
        }
    }

    private ChangeLog.Entry day(
            Scope scope, LocalDate date, Optional<EnteredDay> before, Optional<EnteredDay> after, Because because) {
        return new ChangeLog.Entry(
                ChangeKind.DAY,
                scope,
                date.toString(),
                before.map(values::write),
                after.map(values::write),
                because.undoes(),
                because.reason());
    }

    private static ChangeLog.Entry hours(
            Scope scope, Optional<String> before, Optional<String> after, Because because) {
        return new ChangeLog.Entry(ChangeKind.HOURS, scope, "", before, after, because.undoes(), because.reason());
    }

    private String value(HoursRow row) {
        return values.write(row.hours(), row.source());
    }

    private static AuditEntry dayEntry(
            String act,
            Scope scope,
            LocalDate date,
            Optional<EnteredDay> before,
            Optional<EnteredDay> after,
            String reason) {
        return AuditEntry.act(act)
                .on(DAY, scope.key() + "/" + date)
                .agencies(scope.agency().stream().toList())
                .changed("day", before.map(CalendarBook::shown), after.map(CalendarBook::shown))
                .because(reason)
                .build();
    }

    private static String shown(EnteredDay entered) {
        return entered.day()
                .map(day -> String.join(
                        " ", day.kind().name(), day.name().vi(), WeekText.write(day.sessions()), day.source()))
                .orElse("ORDINARY");
    }

    private static Optional<DayRow> day(EntityManager em, Scope scope, LocalDate date) {
        return Optional.ofNullable(em.find(DayRow.class, new DayRow.Key(scope, date)));
    }

    private static <T> T persisted(EntityManager em, T row) {
        em.persist(row);
        return row;
    }

    private static RevisionRow revision(EntityManager em) {
        return em.find(RevisionRow.class, RevisionRow.ONLY);
    }

    private static Entries load(EntityManager em, long revision) {
        Map<Scope, List<EnteredDay>> days = new HashMap<>();
        em.createQuery("select d from DayRow d", DayRow.class)
                .getResultStream()
                .forEach(row -> days.computeIfAbsent(row.scope(), none -> new ArrayList<>())
                        .add(row.entered()));
        Map<Scope, WeeklyHours> hours = new HashMap<>();
        em.createQuery("select h from HoursRow h", HoursRow.class)
                .getResultStream()
                .forEach(row -> hours.put(row.scope(), row.hours()));
        Set<Integer> years = new HashSet<>();
        em.createQuery("select y from YearRow y", YearRow.class)
                .getResultStream()
                .forEach(row -> years.add(row.number()));
        return new Entries(revision, days, hours, years);
    }

    private static Seen newer(Seen one, Seen other) {
        return one == null || other.entries().revision() >= one.entries().revision() ? other : one;
    }
}
