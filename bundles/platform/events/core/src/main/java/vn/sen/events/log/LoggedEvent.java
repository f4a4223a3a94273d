// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sen.events.database.Sql;

/**
 * An event in the log.
 *
 * @param position in the order in which events are told, from 1
 * @param data JSON
 */
public record LoggedEvent(
        long position,
        UUID id,
        String type,
        int version,
        String subjectType,
        String subject,
        Optional<String> agency,
        Instant occurredAt,
        String data) {

    static final String COLUMNS = "log_position, id, type, version, subject_type, subject, agency, occurred_at, data";

    static LoggedEvent of(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("log_position"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getInt("version"),
                row.getString("subject_type"),
                row.getString("subject"),
                Optional.of(row.getString("agency")).filter(code -> !code.isEmpty()),
                Sql.moment(row, "occurred_at"),
                row.getString("data"));
    }

    /** What it is about: events with the same are told in order. */
    public String subjectKey() {
        return subjectType + ":" + subject;
    }
}
