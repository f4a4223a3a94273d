// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.trail.JdbcAuditTrail;

/** Compares what this server has committed with what is in the database, and has the record tell what is gone. */
@Component(service = Witness.class)
public final class Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final int PART = 1_000;

    /** What is younger is likely to be sealed by the next pass, so asking for it would be in vain. */
    private static final Duration YOUNG = Duration.ofSeconds(5);

    private final AuditDatabase database;
    private final CommittedEntries committed;
    private final JdbcAuditTrail trail;
    private final Duration young;

    @Activate
    public Witness(
            @Reference AuditDatabase database, @Reference CommittedEntries committed, @Reference JdbcAuditTrail trail) {
        this(database, committed, trail, YOUNG);
    }

    Witness(AuditDatabase database, CommittedEntries committed, JdbcAuditTrail trail, Duration young) {
        this.database = database;
        this.committed = committed;
        this.trail = trail;
        this.young = young;
    }

    /** Committed entries that are neither sealed nor waiting. Changes nothing. */
    public List<NotedEntry> missing() {
        return missing(committed.all());
    }

    private List<NotedEntry> missing(List<NotedEntry> all) {
        List<NotedEntry> missing = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            List<NotedEntry> part = all.subList(from, Math.min(from + PART, all.size()));
            Set<UUID> there = there(part, "audit.unsealed_entry", "audit.sealed_entry");
            part.stream().filter(entry -> !there.contains(entry.id())).forEach(missing::add);
        }
        return missing;
    }

    /** Forgets what another server has sealed, and records the loss of what is gone. */
    public void look() {
        Instant before = Instant.now().minus(young);
        List<NotedEntry> old = committed.all().stream()
                .filter(entry -> !StoredEntry.momentOf(entry.id()).isAfter(before))
                .toList();
        for (NotedEntry lost : missing(old)) {
            LOG.error(
                    "The entry {} ({}) was committed and is gone without having been sealed", lost.id(), lost.action());
            trail.record(LostEntry.of(lost));
            committed.remove(Set.of(lost.id()));
        }
        for (int from = 0; from < old.size(); from += PART) {
            committed.remove(there(old.subList(from, Math.min(from + PART, old.size())), "audit.sealed_entry"));
        }
    }

    /** One statement sees one state, also while a server moves entries from one table to the other. */
    private Set<UUID> there(Collection<NotedEntry> entries, String... tables) {
        return database.call(connection -> {
            List<String> parts = new ArrayList<>();
            for (String table : tables) {
                parts.add("select id from " + table + " where id = any(?)");
            }
            Set<UUID> found = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement(String.join(" union all ", parts))) {
                Array ids = ids(connection, entries);
                for (int i = 1; i <= tables.length; i++) {
                    select.setArray(i, ids);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject("id", UUID.class));
                    }
                }
            }
            return found;
        });
    }

    private static Array ids(Connection connection, Collection<NotedEntry> entries) throws SQLException {
        return connection.createArrayOf(
                "uuid", entries.stream().map(NotedEntry::id).toArray());
    }
}
