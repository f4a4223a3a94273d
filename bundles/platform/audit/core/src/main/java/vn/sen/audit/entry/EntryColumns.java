// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The columns of a sealed entry that tell what happened. */
public final class EntryColumns {

    /** Names, as they stand in a statement. */
    public static final String NAMES = "id, happened_at, action, outcome, retention, actor, actor_name, actor_kind,"
            + " address, request, agency, object_type, object_id, changes, reason, key_id, code";

    private EntryColumns() {}

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
