// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.api.Events;
import vn.sen.notifications.api.DeliveryReports;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.channel.AddressForm;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.persistence.api.Ids;

/** Keeps what channels hear later about what they have sent. */
@Component
public final class StoredReports implements DeliveryReports {

    private static final int MOST_DETAIL = 500;

    private final NotificationsDatabase database;
    private final Events events;
    private final Attempting attempting;
    private final Wake wake;
    private final Clock clock;

    @Activate
    public StoredReports(
            @Reference NotificationsDatabase database,
            @Reference Events events,
            @Reference Attempting attempting,
            @Reference Wake wake) {
        this.database = database;
        this.events = events;
        this.attempting = attempting;
        this.wake = wake;
        this.clock = attempting.clock();
    }

    @Override
    public boolean delivered(String channel, String proof) {
        return database.call(sql -> {
            Optional<Outgoing> known = find(sql, channel, proof);
            if (known.isPresent()) {
                Outgoing one = known.get();
                Settlement now = new Settlement(
                        NotificationState.DELIVERED, channel, "", proof, one.attempts(), clock.instant(), one.since());
                change(sql, one, now, "DELIVERED", "");
            }
            return known.isPresent();
        });
    }

    @Override
    public boolean undelivered(String channel, String proof, String reason, String detail) {
        Optional<Outgoing> known = database.call(sql -> find(sql, channel, proof));
        known.ifPresent(one -> {
            // The purge has removed the addresses of an old one, and with them the way to another channel.
            Route.Step next = one.receiver().isEmpty() ? Route.Step.NONE : attempting.next(one);
            Settlement now = Settlement.moved(one, reason, next, clock.instant());
            database.call(sql -> change(sql, one, now, "UNDELIVERED", AddressForm.hidden(detail)));
            wake.now();
        });
        return known.isPresent();
    }

    private static Optional<Outgoing> find(Sql sql, String channel, String proof) throws SQLException {
        return proof.isEmpty()
                ? Optional.empty()
                : sql.first(
                        "select " + Queue.COLUMNS + " from notifications.notification where channel = ? and proof = ?",
                        Queue::read,
                        channel,
                        proof);
    }

    private boolean change(Sql sql, Outgoing one, Settlement now, String outcome, String detail) throws SQLException {
        Instant moment = clock.instant();
        UUID id = one.id();
        boolean moved = sql.update(
                        "update notifications.notification set state = ?, channel = ?, reason = ?, proof = ?,"
                                + " attempts = ?, due_at = ?, channel_since = ?, changed_at = ? where id = ?"
                                + " and state = 'SENT'",
                        now.state().name(),
                        now.channel(),
                        now.reason(),
                        now.proof(),
                        now.attempts(),
                        now.dueAt(),
                        now.since(),
                        moment,
                        id)
                > 0;
        if (moved) {
            Attempts.add(
                    sql,
                    new Attempts.Attempt(
                            Ids.next(),
                            id,
                            one.channel(),
                            one.attempts(),
                            moment,
                            outcome,
                            now.reason(),
                            now.proof(),
                            detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL) : detail));
            DeliveryEvents.of(now.state(), id, one.kind(), one.subject(), one.agency(), now.channel(), now.reason())
                    .ifPresent(event -> events.publish(database.transactions(), event));
        }
        return moved;
    }
}
