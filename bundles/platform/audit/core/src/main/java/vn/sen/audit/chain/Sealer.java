// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.witness.CommittedEntries;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.QueueTables;

/**
 * Moves committed entries to the end of the chain, in order of their ids as far as they are there. One server at a time
 * does: the others find the chain's end locked and leave the work to it.
 */
@Component(service = Sealer.class)
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1_000;

    private final AuditDatabase database;
    private final ServerCode codes;
    private final DailyHeads heads;
    private final Anchor anchor;
    private final CommittedEntries committed;
    private final Clock clock;

    @Activate
    public Sealer(
            @Reference AuditDatabase database,
            @Reference ServerCode codes,
            @Reference DailyHeads heads,
            @Reference Anchor anchor,
            @Reference CommittedEntries committed) {
        this(database, codes, heads, anchor, committed, Clock.systemUTC());
    }

    Sealer(
            AuditDatabase database,
            ServerCode codes,
            DailyHeads heads,
            Anchor anchor,
            CommittedEntries committed,
            Clock clock) {
        this.database = database;
        this.codes = codes;
        this.heads = heads;
        this.anchor = anchor;
        this.committed = committed;
        this.clock = clock;
    }

    /** Seals everything that is committed now, unless another server is at it. */
    public void sealAll() {
        Optional<Pass> pass;
        do {
            pass = isSomethingToDo() ? pass() : Optional.empty();
            pass.flatMap(Pass::end).ifPresent(anchor::keep);
            pass.map(Pass::sealed).ifPresent(committed::remove);
        } while (pass.isPresent() && pass.get().sealed().size() == BATCH);
    }

    /** Asking for each entry whether the chain has it already would cost more than all the rest, so only a refusal does. */
    private Optional<Pass> pass() {
        try {
            return database.call(connection -> pass(connection, (same, rows) -> Set.of()));
        } catch (ConstraintViolatedException putBack) {
            return database.call(connection -> pass(connection, WaitingEntries::sealedAlready));
        }
    }

    private record Pass(List<UUID> sealed, Optional<ChainEnd> end) {}

    /** Taking the lock writes to the disk, so an idle server only looks. */
    private boolean isSomethingToDo() {
        return heads.isDue(clock.instant()) || database.call(WaitingEntries::areThere);
    }

    /** Empty when another server seals. */
    private Optional<Pass> pass(Connection connection, Copies copies) throws SQLException {
        Optional<ChainEnd> locked = lock(connection);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        ChainEnd end = locked.get();
        heads.make(connection, end, clock.instant());
        QueueTables.readByIndex(connection);
        List<PackedEntry> rows = WaitingEntries.first(connection, BATCH);
        if (rows.isEmpty()) {
            return Optional.of(new Pass(List.of(), Optional.empty()));
        }
        ChainEnd next = append(connection, end, fresh(rows, copies.among(connection, rows)));
        WaitingEntries.remove(connection, rows);
        move(connection, next);
        return Optional.of(new Pass(rows.stream().map(row -> row.entry().id()).toList(), Optional.of(next)));
    }

    private static Optional<ChainEnd> lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select chain_position, hash from audit.chain_end where id = 1 for update skip locked");
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(ChainEnd.of(rows)) : Optional.empty();
        }
    }

    /** Tells which of the entries the chain has already: copies that no server wrote. */
    private interface Copies {
        Set<UUID> among(Connection connection, List<PackedEntry> rows) throws SQLException;
    }

    private static List<PackedEntry> fresh(List<PackedEntry> rows, Set<UUID> copies) {
        copies.forEach(
                id -> LOG.error("The entry {} was put back into the record after it had been sealed; removed", id));
        return rows.stream().filter(row -> !copies.contains(row.entry().id())).toList();
    }

    private ChainEnd append(Connection connection, ChainEnd end, List<PackedEntry> rows) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SealedRow> sealed = new ArrayList<>(rows.size());
        List<UUID> foreign = new ArrayList<>();
        ChainEnd last = end;
        for (PackedEntry row : rows) {
            byte[] content = ChainHash.content(row.entry());
            if (!codes.isOfEntry(row.code().keyId(), row.code().code(), content)) {
                foreign.add(row.entry().id());
            }
            last = next(last, row, content);
            sealed.add(new SealedRow(row, content, last, codes.ofSeal(last.hash()), now));
        }
        tell(foreign);
        SealedRows.insert(connection, sealed);
        return last;
    }

    /** They are sealed all the same: what was found is evidence, and the verification names each. */
    private static void tell(List<UUID> foreign) {
        if (!foreign.isEmpty()) {
            LOG.error(
                    "{} entries are not as a server of this province wrote them, the first of them {}",
                    foreign.size(),
                    foreign.get(0));
        }
    }

    private static ChainEnd next(ChainEnd last, PackedEntry row, byte[] content) {
        long position = last.position() + 1;
        ChainHash.Sealable sealable = new ChainHash.Sealable(
                row.entry().id(),
                row.entry().happenedAt(),
                row.entry().retention(),
                content,
                row.code().keyId(),
                row.code().code());
        return new ChainEnd(position, ChainHash.link(last.hash(), position, sealable));
    }

    private static void move(Connection connection, ChainEnd end) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit.chain_end set chain_position = ?, hash = ? where id = 1")) {
            update.setLong(1, end.position());
            update.setBytes(2, end.position() == 0 ? new byte[0] : end.hash());
            update.executeUpdate();
        }
    }
}
