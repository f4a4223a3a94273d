// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.StoredClock;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeRow;
import vn.sen.calendar.clock.ClockReader;
import vn.sen.calendar.clock.ClockTable;
import vn.sen.calendar.clock.SqlTransaction;
import vn.sen.persistence.api.Transactions;

/**
 * Counts running clocks anew because of a change, part by part. A part is one transaction that also keeps how far it
 * came, so that work which broke off goes on behind the last part that was committed and no clock is moved twice.
 */
@Component(service = Recount.class)
public final class Recount {

    private static final int PART = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final Transactions transactions;
    private final Calendars calendars;
    private final CalendarBook book;
    private final int part;

    @Activate
    public Recount(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference Calendars calendars,
            @Reference CalendarBook book) {
        this(transactions, calendars, book, PART);
    }

    Recount(Transactions transactions, Calendars calendars, CalendarBook book, int part) {
        this.transactions = transactions;
        this.calendars = calendars;
        this.book = book;
        this.part = part;
    }

    /** Counts one part anew. @return the change as it stands then; empty when there is no such change */
    Optional<CalendarChange> next(UUID change) {
        return transactions.call(em -> {
            Optional<ChangeRow> row =
                    Optional.ofNullable(em.find(ChangeRow.class, change, LockModeType.PESSIMISTIC_WRITE));
            row.filter(open -> open.read().countedAt().isEmpty()).ifPresent(open -> count(em, open));
            return row.map(ChangeRow::read);
        });
    }

    /** How many clocks run now. */
    long running() {
        return transactions.call(em -> SqlTransaction.join(em, ClockTable::countRunning));
    }

    /** What a change has moved, in the order in which it did. */
    public List<Move> moves(UUID change, Optional<UUID> after, int limit) {
        String query = "select m from MoveRow m where m.change = :change"
                + after.map(id -> " and m.id > :after").orElse("") + " order by m.id";
        return transactions.read(em -> {
            TypedQuery<MoveRow> rows = em.createQuery(query, MoveRow.class).setParameter("change", change);
            after.ifPresent(id -> rows.setParameter("after", id));
            return rows.setMaxResults(limit)
                    .getResultStream()
                    .map(MoveRow::read)
                    .toList();
        });
    }

    private void count(EntityManager em, ChangeRow change) {
        SqlTransaction.join(em, connection -> {
            book.atLeast(CalendarBook.revision(connection));
            List<StoredClock> clocks = ClockTable.running(connection, change.reached(), part);
            int moved = 0;
            int refused = 0;
            for (StoredClock clock : clocks) {
                switch (move(em, connection, change, clock)) {
                    case MOVED -> moved++;
                    case REFUSED -> refused++;
                    case SAME -> {
                        // It is due when it was.
                    }
                }
            }
            if (!clocks.isEmpty()) {
                change.counted(clocks.get(clocks.size() - 1).id(), clocks.size(), moved, refused);
            }
            if (clocks.size() < part) {
                change.finished(Instant.now());
            }
            return change;
        });
    }

    private Result move(EntityManager em, Connection connection, ChangeRow change, StoredClock clock)
            throws SQLException {
        Optional<Instant> due;
        try {
            due = ClockReader.due(calendars, clock);
        } catch (IllegalArgumentException uncountable) {
            LOG.warn("The clock of {} keeps its due moment: {}", clock.subject(), uncountable.getMessage());
            return Result.REFUSED;
        }
        if (due.isEmpty() || due.equals(clock.due())) {
            return Result.SAME;
        }
        // Who has appended meanwhile has counted in the calendar of now.
        if (!ClockTable.move(connection, clock, due.orElseThrow())) {
            return Result.SAME;
        }
        em.persist(new MoveRow(change.read().id(), clock, due.orElseThrow(), Instant.now()));
        return Result.MOVED;
    }

    private enum Result {
        MOVED,
        SAME,
        REFUSED
    }
}
