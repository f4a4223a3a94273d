// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.ClockChangedException;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockLedger;
import vn.sen.calendar.api.ClockReading;
import vn.sen.calendar.api.ClockState;
import vn.sen.calendar.api.ClockSubject;
import vn.sen.calendar.api.Clocks;
import vn.sen.calendar.api.DueClock;
import vn.sen.calendar.api.Intake;
import vn.sen.calendar.api.StartRule;
import vn.sen.calendar.api.StoredClock;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.law.Law;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;

/** Writes clocks with plain SQL on the connection of whoever acts. */
@Component
public final class JdbcClocks implements Clocks {

    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final Calendars calendars;
    private final CalendarBook book;
    private final Law law;

    @Activate
    public JdbcClocks(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference Calendars calendars,
            @Reference CalendarBook book,
            @Reference Law law) {
        this.transactions = transactions;
        this.calendars = calendars;
        this.book = book;
        this.law = law;
    }

    @Override
    public StoredClock open(EntityManager entities, ClockSubject subject, Term term, Optional<UUID> agency) {
        StoredClock clock = new StoredClock(
                Ids.next(), subject, agency, ClockLedger.of(term), 0, Optional.empty(), Optional.empty());
        return SqlTransaction.join(entities, connection -> {
            ClockTable.insert(connection, clock);
            return clock;
        });
    }

    @Override
    public StoredClock append(EntityManager entities, StoredClock clock, ClockEntry entry) {
        ClockEntry kept = toTheMicrosecond(entry);
        ClockLedger ledger = clock.ledger().with(kept);
        return SqlTransaction.join(entities, connection -> {
            book.atLeast(CalendarBook.revision(connection));
            ClockReading reading =
                    ClockReader.of(calendars, clock.agency(), ledger).read(ledger, kept.at());
            StoredClock longer = new StoredClock(
                    clock.id(),
                    clock.subject(),
                    clock.agency(),
                    ledger,
                    clock.version() + 1,
                    reading.due(),
                    Optional.of(reading).filter(last -> ledger.state() == ClockState.STOPPED));
            if (!ClockTable.update(connection, longer)) {
                throw new ClockChangedException(clock.subject());
            }
            ClockEntries.insert(connection, clock.id(), ledger.entries().size(), kept);
            if (longer.last().isPresent()) {
                FinalFigures.insertOffices(connection, clock.id(), reading);
            }
            return longer;
        });
    }

    @Override
    public Optional<StoredClock> find(EntityManager entities, ClockSubject subject) {
        return SqlTransaction.join(entities, connection -> ClockTable.find(connection, subject));
    }

    @Override
    public Optional<StoredClock> find(ClockSubject subject) {
        return transactions.call(entities -> find(entities, subject));
    }

    @Override
    public ClockReading read(StoredClock clock, Instant now) {
        ClockLedger ledger = clock.ledger();
        if (clock.last().isPresent()
                && !now.isBefore(
                        ledger.entries().get(ledger.entries().size() - 1).at())) {
            return clock.last().orElseThrow();
        }
        return ClockReader.of(calendars, clock.agency(), ledger).read(ledger, now);
    }

    @Override
    public List<DueClock> dueBefore(String type, Instant before, Optional<DueClock> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", not " + limit);
        }
        return transactions.call(entities -> SqlTransaction.join(
                entities, connection -> ClockTable.dueBefore(connection, type, before, after, limit)));
    }

    @Override
    public StartRule startRule(Intake intake, LocalDate day) {
        return law.startRule(intake, day);
    }

    private static ClockEntry toTheMicrosecond(ClockEntry entry) {
        return new ClockEntry(
                entry.at().truncatedTo(ChronoUnit.MICROS),
                entry.kind(),
                entry.cause(),
                entry.by(),
                entry.legalBasis(),
                entry.office(),
                entry.extension());
    }
}
