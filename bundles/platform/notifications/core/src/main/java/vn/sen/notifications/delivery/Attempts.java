// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.sen.notifications.database.Sql;

/** The record of what was tried. */
public final class Attempts {

    private Attempts() {}

    /**
     * One attempt, or one decision to go over to another channel.
     *
     * @param nth on its channel; 0 when the channel was not even there
     * @param outcome as a channel answers, or {@code DELIVERED} or {@code UNDELIVERED} by a later report
     * @param detail what the other side said, addresses hidden
     */
    public record Attempt(
            UUID id,
            UUID notification,
            String channel,
            int nth,
            Instant at,
            String outcome,
            String reason,
            String proof,
            String detail) {}

    public static void add(Sql sql, Attempt one) throws SQLException {
        sql.update(
                "insert into notifications.attempt (id, notification, channel, nth, tried_at, outcome, reason, proof,"
                        + " detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.notification(),
                one.channel(),
                one.nth(),
                one.at(),
                one.outcome(),
                one.reason(),
                one.proof(),
                one.detail());
    }

    /** In their order. */
    public static List<Attempt> of(Sql sql, UUID notification) throws SQLException {
        return sql.list(
                "select id, notification, channel, nth, tried_at, outcome, reason, proof, detail from"
                        + " notifications.attempt where notification = ? order by id",
                row -> new Attempt(
                        row.getObject("id", UUID.class),
                        row.getObject("notification", UUID.class),
                        row.getString("channel"),
                        row.getInt("nth"),
                        Sql.moment(row, "tried_at"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getString("proof"),
                        row.getString("detail")),
                notification);
    }
}
