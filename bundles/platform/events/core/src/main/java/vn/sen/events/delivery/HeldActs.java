// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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

/** What an administrator sees of held events and does with them. */
@Component(service = HeldActs.class)
public final class HeldActs {

    private final EventsDatabase database;
    private final AuditTrail trail;
    private final Wake wake;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public HeldActs(@Reference EventsDatabase database, @Reference AuditTrail trail, @Reference Wake wake) {
        this.database = database;
        this.trail = trail;
        this.wake = wake;
    }

    /**
     * A held event.
     *
     * @param problem code of why it failed; empty for one that only waits behind another
     */
    public record Held(
            long position,
            UUID event,
            String type,
            String subjectType,
            String subject,
            HeldState state,
            int attempts,
            Instant dueAt,
            String problem,
            Instant heldAt) {}

    /** In the order in which they are told. @param after only events behind this position */
    public List<Held> of(String listener, long after, int limit) {
        return database.call(sql -> sql.list(
                "select h.log_position, h.state, h.attempts, h.due_at, h.problem, h.held_at, e.id, e.type,"
                        + " e.subject_type, e.subject from events.held_event h join events.event_log e"
                        + " on e.log_position = h.log_position where h.listener = ? and h.log_position > ?"
                        + " order by h.log_position fetch first " + limit + " rows only",
                row -> new Held(
                        row.getLong("log_position"),
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("subject_type"),
                        row.getString("subject"),
                        HeldState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Sql.moment(row, "due_at"),
                        row.getString("problem"),
                        Sql.moment(row, "held_at")),
                listener,
                after));
    }

    /** Has an event that is set aside told again. False when it is not set aside for this listener. */
    public boolean again(String listener, UUID event, String reason) {
        boolean done = database.act((entities, sql) -> {
            Optional<Long> position = position(sql, event);
            boolean found = position.isPresent() && HeldEvents.again(sql, listener, position.get(), clock.instant());
            if (found) {
                trail.record(entities, act("events.replay", listener, event, reason));
            }
            return found;
        });
        wake.now();
        return done;
    }

    /** Gives an event up for a listener; those about the same subject go on. False when it is not held for it. */
    public boolean discard(String listener, UUID event, String reason) {
        boolean done = database.act((entities, sql) -> {
            Optional<Long> position = position(sql, event);
            boolean found = position.isPresent() && HeldEvents.remove(sql, listener, position.get());
            if (found) {
                trail.record(entities, act("events.discard", listener, event, reason));
            }
            return found;
        });
        wake.now();
        return done;
    }

    private static Optional<Long> position(Sql sql, UUID event) throws SQLException {
        return sql.first("select log_position from events.event_log where id = ?", row -> row.getLong(1), event);
    }

    private static AuditEntry act(String action, String listener, UUID event, String reason) {
        return AuditEntry.act(action)
                .retention(RetentionClass.SYSTEM)
                .on("events.listener", listener)
                .with("event", event)
                .because(reason)
                .build();
    }
}
