// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.database.Sql;
import vn.sen.notifications.delivery.Wake;

/** What an administrator decides about notifications that failed. */
@Component(service = LedgerActs.class)
public final class LedgerActs {

    private static final String OBJECT = "notifications.notification";

    private final NotificationsDatabase database;
    private final Channels channels;
    private final AuditTrail trail;
    private final Wake wake;
    private final Clock clock;

    @Activate
    public LedgerActs(
            @Reference NotificationsDatabase database,
            @Reference Channels channels,
            @Reference AuditTrail trail,
            @Reference Wake wake) {
        this(database, channels, trail, wake, Clock.systemUTC());
    }

    public LedgerActs(NotificationsDatabase database, Channels channels, AuditTrail trail, Wake wake, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.trail = trail;
        this.wake = wake;
        this.clock = clock;
    }

    /** Has a failed notification sent again, from its first channel on. False when it cannot be. */
    public boolean retry(UUID id, String reason) {
        boolean done = database.act((entities, sql) -> {
            boolean moved = queue(sql, "id = ?", List.of(id)) > 0;
            if (moved) {
                trail.record(
                        entities,
                        act("notifications.retry", reason).on(OBJECT, id).build());
            }
            return moved;
        });
        wake.now();
        return done;
    }

    /**
     * Has every failed notification of a filter sent again. Those of which nobody knows whether they were sent are among
     * them only when the filter names that reason.
     *
     * @return how many
     */
    public int retryAll(Filter filter, String reason) {
        Filter failed = filter.in(NotificationState.FAILED);
        String which = failed.where().substring(" where ".length())
                + (filter.reason().isPresent() ? "" : " and reason <> 'uncertain'");
        int done = database.act((entities, sql) -> {
            int moved = queue(sql, which, failed.values());
            if (moved > 0) {
                trail.record(
                        entities,
                        act("notifications.retry-all", reason)
                                .with("rows", moved)
                                .with("channel", filter.channel())
                                .with("kind", filter.kind())
                                .with("failure", filter.reason())
                                .build());
            }
            return moved;
        });
        wake.now();
        return done;
    }

    /** Gives up a notification that failed or waits. False when it does neither. */
    public boolean discard(UUID id, String reason) {
        return database.act((entities, sql) -> {
            boolean moved = sql.update(
                            "update notifications.notification set state = 'DISCARDED', changed_at = ?, claim = null,"
                                    + " claim_until = null where id = ? and state in ('FAILED', 'QUEUED')",
                            clock.instant(),
                            id)
                    > 0;
            if (moved) {
                trail.record(
                        entities,
                        act("notifications.discard", reason).on(OBJECT, id).build());
            }
            return moved;
        });
    }

    /** Those with the same channels in one statement; what the receiver wants is asked when they are sent. */
    private int queue(Sql sql, String which, List<Object> values) throws SQLException {
        String failed = " where state = 'FAILED' and content <> '' and channels <> '' and " + which;
        List<String> orders = sql.list(
                "select distinct channels from notifications.notification" + failed,
                row -> row.getString(1),
                values.toArray());
        Instant now = clock.instant();
        int moved = 0;
        for (String order : orders) {
            List<Object> all = new ArrayList<>(List.of(first(order), now, now, now));
            all.addAll(values);
            all.add(order);
            moved += sql.update(
                    "update notifications.notification set state = 'QUEUED', reason = '', attempts = 0, channel = ?,"
                            + " due_at = ?, channel_since = ?, changed_at = ?" + failed + " and channels = ?",
                    all.toArray());
        }
        return moved;
    }

    private String first(String order) {
        List<String> possible = Arrays.asList(order.split(" "));
        return possible.stream()
                .filter(channel -> channels.find(channel).isPresent())
                .findFirst()
                .orElse(possible.get(0));
    }

    private static AuditEntry.Builder act(String action, String reason) {
        return AuditEntry.act(action).because(reason);
    }
}
