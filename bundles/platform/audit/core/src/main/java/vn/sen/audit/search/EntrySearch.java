// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.ChainHash;
import vn.sen.audit.entry.EntryColumns;
import vn.sen.audit.entry.PackedEntry;

/** Finds entries, sealed and not sealed yet, the newest first. */
@Component(service = EntrySearch.class)
public final class EntrySearch {

    private static final String SEALED = "select " + EntryColumns.NAMES
            + ", chain_position, content_hash, hash, sealed_at, purged_at, purged_by, (select p.hash from"
            + " audit.sealed_entry p where p.chain_position = s.chain_position - 1) as previous_hash"
            + " from audit.sealed_entry s";
    private static final Comparator<FoundEntry> NEWEST_FIRST =
            Comparator.comparing((FoundEntry found) -> found.id().toString()).reversed();

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final int FETCHED = 500;

    private final AuditDatabase database;

    @Activate
    public EntrySearch(@Reference AuditDatabase database) {
        this.database = database;
    }

    /**
     * The newest entries.
     *
     * @param before only entries older than this one
     */
    public List<FoundEntry> newest(EntryFilter filter, Optional<UUID> before, int limit) {
        FilterSql sql = FilterSql.of(filter);
        before.ifPresent(id -> sql.and("id < ?", id));
        return database.call(connection -> {
            // In this order, an entry that is sealed meanwhile is found twice rather than not at all.
            List<FoundEntry> waiting = waiting(connection, filter, before.orElse(LAST), " < ? order by id desc", limit);
            List<FoundEntry> found = read(connection, sql, " order by id desc", limit);
            found.addAll(waiting);
            Set<UUID> known = new HashSet<>();
            return found.stream()
                    .filter(one -> known.add(one.id()))
                    .sorted(NEWEST_FIRST)
                    .limit(limit)
                    .toList();
        });
    }

    public Optional<FoundEntry> find(UUID id) {
        FilterSql sql = new FilterSql().and("id = ?", id);
        return database.call(connection -> {
            List<FoundEntry> waiting = waiting(connection, EntryFilter.all(), id, " = ?", 1);
            return read(connection, sql, "", 1).stream()
                    .findFirst()
                    .or(() -> waiting.stream().findFirst());
        });
    }

    /** Sealed entries behind a position of the chain, in its order. */
    public List<FoundEntry> sealedAfter(EntryFilter filter, long position, int limit) {
        FilterSql sql = FilterSql.of(filter).and("chain_position > ?", position);
        return database.call(connection -> read(connection, sql, " order by chain_position", limit));
    }

    /** Entries that are not sealed yet, in the order of time. */
    public List<FoundEntry> unsealed(EntryFilter filter, int limit) {
        return database.call(connection -> waiting(connection, filter, FIRST, " > ? order by id", limit));
    }

    /** How many there are; counts no further than {@code most}. */
    public long count(EntryFilter filter, int most) {
        FilterSql sql = FilterSql.of(filter);
        return database.call(connection ->
                waiting(connection, filter, FIRST, " > ? order by id", most).size() + count(connection, sql, most));
    }

    private static long count(Connection connection, FilterSql sql, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from (select 1 as one from audit.sealed_entry"
                        + sql.where() + " fetch first " + most + " rows only) as counted")) {
            sql.set(select);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static List<FoundEntry> read(Connection connection, FilterSql sql, String order, int limit)
            throws SQLException {
        List<FoundEntry> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(SEALED + sql.where() + order + " fetch first " + limit + " rows only")) {
            sql.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(sealed(rows));
                }
            }
        }
        return found;
    }

    /** Few wait, as they are sealed within a second: the filter looks at each. */
    private static List<FoundEntry> waiting(
            Connection connection, EntryFilter filter, UUID from, String condition, int limit) throws SQLException {
        List<FoundEntry> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id, entry from audit.unsealed_entry where id" + condition)) {
            statement.setFetchSize(FETCHED);
            statement.setObject(1, from);
            try (ResultSet rows = statement.executeQuery()) {
                while (found.size() < limit && rows.next()) {
                    PackedEntry waiting = PackedEntry.read(rows.getObject("id", UUID.class), rows.getString("entry"));
                    if (filter.asksFor(waiting.entry())) {
                        found.add(FoundEntry.waiting(waiting));
                    }
                }
            }
        }
        return found;
    }

    private static FoundEntry sealed(ResultSet row) throws SQLException {
        Optional<OffsetDateTime> purgedAt = Optional.ofNullable(row.getObject("purged_at", OffsetDateTime.class));
        String purgedBy = row.getString("purged_by");
        byte[] previous = row.getBytes("previous_hash");
        FoundEntry.Place place = new FoundEntry.Place(
                row.getLong("chain_position"),
                row.getBytes("content_hash"),
                previous == null ? ChainHash.beforeTheFirst() : previous,
                row.getBytes("hash"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                purgedAt.map(at -> new FoundEntry.Purge(at.toInstant(), purgedBy)));
        return new FoundEntry(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("retention"),
                purgedAt.isPresent() ? Optional.empty() : Optional.of(EntryColumns.entry(row)),
                EntryColumns.code(row),
                Optional.of(place));
    }
}
