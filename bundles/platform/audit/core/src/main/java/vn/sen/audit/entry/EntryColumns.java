// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The columns that both tables of entries have, in one order. */
public final class EntryColumns {

    /** Names, as they stand in a statement. */
    public static final String NAMES = "id, happened_at, action, outcome, retention, actor, actor_name, actor_kind,"
            + " address, request, agency, object_type, object_id, changes, reason, key_id, code";

    /** How many they are. */
    public static final int COUNT = 17;

    private EntryColumns() {}

    /**
     * Sets the parameters of an insert.
     *
     * @param first number of the first parameter
     */
    public static void set(PreparedStatement insert, int first, StoredEntry entry, ServerCode.Made code)
            throws SQLException {
        int at = first;
        insert.setObject(at++, entry.id());
        insert.setObject(at++, entry.happenedAt().atOffset(ZoneOffset.UTC));
        insert.setString(at++, entry.action());
        insert.setString(at++, entry.outcome());
        insert.setString(at++, entry.retention());
        insert.setString(at++, entry.actor());
        insert.setString(at++, entry.actorName());
        insert.setString(at++, entry.actorKind());
        insert.setString(at++, entry.address().orElse(null));
        insert.setString(at++, entry.request().orElse(null));
        insert.setString(at++, entry.agency().orElse(null));
        insert.setString(at++, entry.objectType().orElse(null));
        insert.setString(at++, entry.objectId().orElse(null));
        insert.setString(at++, entry.changes().orElse(null));
        insert.setString(at++, entry.reason().orElse(null));
        insert.setString(at++, code.keyId());
        insert.setBytes(at, code.code());
    }

    /** The entry in the current row; not of one whose content is purged. */
    public static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("retention"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("actor_kind"),
                text(row, "address"),
                text(row, "request"),
                text(row, "agency"),
                text(row, "object_type"),
                text(row, "object_id"),
                text(row, "changes"),
                text(row, "reason"));
    }

    public static ServerCode.Made code(ResultSet row) throws SQLException {
        return new ServerCode.Made(row.getString("key_id"), row.getBytes("code"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
