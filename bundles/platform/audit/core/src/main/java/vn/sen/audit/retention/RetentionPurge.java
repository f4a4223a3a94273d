// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.retention;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.database.AuditDatabase;
import vn.sen.audit.trail.JdbcAuditTrail;
import vn.sen.audit.witness.LostEntry;

/**
 * Removes what entries tell once their time is over. Position, hashes, class and moment stay, so that the chain can be
 * verified as before; which rule removed what is an entry of its own, in the same transaction, and stays for ever.
 */
@Component(service = RetentionPurge.class)
public final class RetentionPurge {

    private static final int PART = 1_000;

    private final AuditDatabase database;
    private final RetentionRules rules;
    private final JdbcAuditTrail trail;
    private final Clock clock;

    @Activate
    public RetentionPurge(
            @Reference AuditDatabase database, @Reference RetentionRules rules, @Reference JdbcAuditTrail trail) {
        this(database, rules, trail, Clock.systemUTC());
    }

    RetentionPurge(AuditDatabase database, RetentionRules rules, JdbcAuditTrail trail, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Applies the rules in force today.
     *
     * @return how many entries lost their content
     * @throws IOException when the rules cannot be read
     */
    public long run() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RetentionRule.VIET_NAM);
        long purged = 0;
        for (RetentionRule rule : rules.inForce(today)) {
            Instant before =
                    rule.keepsFrom(today).atStartOfDay(RetentionRule.VIET_NAM).toInstant();
            int part;
            do {
                part = database.call(connection -> part(connection, rule, before));
                purged += part;
            } while (part == PART);
        }
        return purged;
    }

    private int part(Connection connection, RetentionRule rule, Instant before) throws SQLException {
        List<UUID> ids = due(connection, rule, before);
        if (ids.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement("update audit.sealed_entry set action = null,"
                + " outcome = null, actor = null, actor_name = null, actor_kind = null, address = null, request = null,"
                + " agency = null, object_type = null, object_id = null, changes = null, reason = null, purged_at = ?,"
                + " purged_by = ? where id = ? and purged_at is null")) {
            for (UUID id : ids) {
                update.setObject(
                        1, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
                update.setString(2, rule.legalBasis());
                update.setObject(3, id);
                update.addBatch();
            }
            update.executeBatch();
        }
        trail.record(connection, new PurgeAct(rule.retention().name(), before, ids.size()).entry(rule.legalBasis()));
        return ids.size();
    }

    /** Locked, so that two servers do not tell of the same entries. */
    private static List<UUID> due(Connection connection, RetentionRule rule, Instant before) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id from audit.sealed_entry where retention = ? and happened_at < ? and purged_at is null"
                        + " and action not in (?, ?) order by id fetch first " + PART
                        + " rows only for update skip locked")) {
            select.setString(1, rule.retention().name());
            select.setObject(2, before.atOffset(ZoneOffset.UTC));
            select.setString(3, PurgeAct.ACTION);
            select.setString(4, LostEntry.ACTION);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject("id", UUID.class));
                }
            }
        }
        return ids;
    }
}
