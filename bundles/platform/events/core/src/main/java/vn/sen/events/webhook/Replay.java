// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.audit.api.RetentionClass;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;
import vn.sen.events.delivery.Wake;
import vn.sen.web.api.ProblemException;

/** Has events sent once more that a subscription was sent before, one or those of a span of time. */
@Component(service = Replay.class)
public final class Replay {

    /** Events that one call has sent again. */
    public static final int MOST = 1_000;

    private final EventsDatabase database;
    private final AuditTrail trail;
    private final Wake wake;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Replay(@Reference EventsDatabase database, @Reference AuditTrail trail, @Reference Wake wake) {
        this.database = database;
        this.trail = trail;
        this.wake = wake;
    }

    /**
     * Which events.
     *
     * @param event one; the others are empty then
     * @param from first moment of a span in which they happened
     * @param until first moment behind it
     */
    public record Span(Optional<UUID> event, Optional<Instant> from, Optional<Instant> until) {}

    /**
     * Those that the subscription has not come to yet are left out: they are sent anyway.
     *
     * @return how many are sent again
     * @throws ProblemException 409 when there are more than {@link #MOST}
     */
    public int run(Subscription subscription, Span span, String reason) {
        int again = database.act((entities, sql) -> {
            List<Long> positions = positions(sql, subscription, span);
            if (positions.size() > MOST) {
                throw ProblemException.problem(409, "replay-too-long")
                        .args(MOST)
                        .build();
            }
            hold(sql, subscription.listener(), positions);
            AuditEntry.Builder act = AuditEntry.act("events.webhook-replay")
                    .retention(RetentionClass.SYSTEM)
                    .on(WebhookBook.OBJECT, subscription.id())
                    .with("events", positions.size())
                    .because(reason);
            span.event().ifPresent(event -> act.with("event", event));
            span.from().ifPresent(from -> act.with("from", from));
            span.until().ifPresent(until -> act.with("until", until));
            trail.record(entities, act.build());
            return positions.size();
        });
        wake.now();
        return again;
    }

    private static List<Long> positions(Sql sql, Subscription subscription, Span span) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(subscription.listener());
        values.add(
                sql.connection().createArrayOf("varchar", subscription.types().toArray()));
        StringBuilder where = new StringBuilder();
        span.event().ifPresent(event -> {
            where.append(" and e.id = ?");
            values.add(event);
        });
        span.from().ifPresent(from -> {
            where.append(" and e.occurred_at >= ?");
            values.add(from);
        });
        span.until().ifPresent(until -> {
            where.append(" and e.occurred_at < ?");
            values.add(until);
        });
        return sql.list(
                "select e.log_position from events.event_log e join events.listener l on l.name = ?"
                        + " and e.log_position <= l.log_position where e.type = any(?)" + where
                        + " order by e.log_position fetch first " + (MOST + 1) + " rows only",
                row -> row.getLong(1),
                values.toArray());
    }

    private void hold(Sql sql, String listener, List<Long> positions) throws SQLException {
        Object all = sql.connection().createArrayOf("bigint", positions.toArray());
        Instant now = clock.instant();
        sql.update(
                "update events.held_event set state = 'WAITING', attempts = 0, due_at = ? where listener = ?"
                        + " and log_position = any(?)",
                now,
                listener,
                all);
        sql.update(
                "insert into events.held_event (listener, log_position, subject_key, state, attempts, due_at, problem,"
                        + " held_at) select cast(? as varchar), e.log_position, e.subject_type || ':' || e.subject,"
                        + " 'WAITING', 0, cast(? as timestamp with time zone), '', cast(? as timestamp with time zone)"
                        + " from events.event_log e where e.log_position = any(?) and not exists (select 1 from"
                        + " events.held_event h where h.listener = ? and h.log_position = e.log_position)",
                listener,
                now,
                now,
                all,
                listener);
    }
}
