// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;

/** What came of each attempt to send. */
@Component(service = DeliveryLog.class)
public final class DeliveryLog {

    private final EventsDatabase database;

    @Activate
    public DeliveryLog(@Reference EventsDatabase database) {
        this.database = database;
    }

    /**
     * One attempt.
     *
     * @param outcome {@code TAKEN}, or the code of what went wrong
     * @param status of the answer, 0 when there was none
     * @param excerpt of the answer, empty when there was none
     */
    public record Delivery(
            UUID id,
            UUID webhook,
            UUID event,
            String type,
            int attempt,
            Instant sentAt,
            int millis,
            String outcome,
            int status,
            String excerpt) {}

    void add(Delivery one) {
        database.call(sql -> sql.update(
                "insert into events.delivery (id, webhook, event, type, attempt, sent_at, millis, outcome, status,"
                        + " excerpt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.webhook(),
                one.event(),
                one.type(),
                one.attempt(),
                one.sentAt(),
                one.millis(),
                one.outcome(),
                one.status(),
                one.excerpt()));
    }

    /** The newest attempts of a subscription. @param before only attempts in front of this one */
    public List<Delivery> newest(UUID webhook, Optional<UUID> before, int limit) {
        return database.call(sql -> sql.list(
                "select id, webhook, event, type, attempt, sent_at, millis, outcome, status, excerpt from"
                        + " events.delivery where webhook = ? and id < ? order by id desc fetch first " + limit
                        + " rows only",
                row -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("webhook", UUID.class),
                        row.getObject("event", UUID.class),
                        row.getString("type"),
                        row.getInt("attempt"),
                        Sql.moment(row, "sent_at"),
                        row.getInt("millis"),
                        row.getString("outcome"),
                        row.getInt("status"),
                        row.getString("excerpt")),
                webhook,
                before.orElse(new UUID(-1L, -1L))));
    }
}
