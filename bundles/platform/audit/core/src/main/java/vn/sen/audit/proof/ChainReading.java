// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.chain.ChainEnd;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.EntryColumns;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.ServerCode;

/** Reads the chain in parts, each in a short transaction of its own, so that no length of it is too long. */
@Component(service = ChainReading.class)
public final class ChainReading {

    /** Records of a part. */
    static final int PART = 2_000;

    private final AuditDatabase database;

    @Activate
    public ChainReading(@Reference AuditDatabase database) {
        this.database = database;
    }

    /** The end of the chain now. */
    public ChainEnd end() {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select chain_position, hash from audit.chain_end where id = 1");
                    ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("The table audit.chain_end is empty: somebody deleted the end of the chain");
                }
                return ChainEnd.of(rows);
            }
        });
    }

    /** The next records after a position, at most {@value #PART}, none of them behind {@code last}. */
    public List<SealedRecord> after(long position, long last) {
        return database.call(connection -> {
            List<SealedRecord> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + EntryColumns.NAMES
                    + ", chain_position, content_hash, hash, seal_key_id, seal, purged_at from audit.sealed_entry"
                    + " where chain_position > ? and chain_position <= ? order by chain_position fetch first " + PART
                    + " rows only")) {
                select.setLong(1, position);
                select.setLong(2, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(record(rows));
                    }
                }
            }
            return found;
        });
    }

    /** Entries not sealed yet, after one, at most {@value #PART}. */
    List<PackedEntry> waitingAfter(UUID id) {
        return database.call(connection -> {
            List<PackedEntry> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, entry from audit.unsealed_entry where id > ? order by id fetch first " + PART
                            + " rows only")) {
                select.setObject(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(PackedEntry.read(rows.getObject("id", UUID.class), rows.getString("entry")));
                    }
                }
            }
            return found;
        });
    }

    /** The first record behind the end of the chain, where there should be none. */
    Optional<Long> beyondEnd() {
        return database.call(connection -> {
            // One statement sees one state, also while another server seals.
            try (PreparedStatement select = connection.prepareStatement(
                            "select min(s.chain_position)"
                                    + " from audit.sealed_entry s, audit.chain_end e where s.chain_position > e.chain_position");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                long position = rows.getLong(1);
                return rows.wasNull() ? Optional.empty() : Optional.of(position);
            }
        });
    }

    private static SealedRecord record(ResultSet row) throws SQLException {
        boolean purged = row.getObject("purged_at", OffsetDateTime.class) != null;
        ServerCode.Made code = EntryColumns.code(row);
        return new SealedRecord(
                row.getLong("chain_position"),
                purged ? Optional.empty() : Optional.of(EntryColumns.entry(row)),
                new ChainHash.Sealable(
                        row.getObject("id", UUID.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("retention"),
                        row.getBytes("content_hash"),
                        code.keyId(),
                        code.code()),
                row.getBytes("hash"),
                row.getString("seal_key_id"),
                row.getBytes("seal"));
    }
}
