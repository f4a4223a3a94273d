// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;

/** Events that recipients could not take, and those about the same subjects behind them. */
@Component(service = HeldEvents.class)
public final class HeldEvents {

    /** The first of its subject; the others wait for it. */
    private static final String FIRST = " not exists (select 1 from events.held_event b where b.listener = h.listener"
            + " and b.subject_key = h.subject_key and b.log_position < h.log_position)";

    private final EventsDatabase database;

    @Activate
    public HeldEvents(@Reference EventsDatabase database) {
        this.database = database;
    }

    /**
     * An event to be held.
     *
     * @param attempts 0 for one that only waits behind another
     * @param problem code of why it failed; empty when it did not
     */
    record Hold(
            long position,
            String subjectKey,
            HeldState state,
            int attempts,
            Instant dueAt,
            String problem,
            Instant at) {}

    /** A held event whose turn it is. */
    record Due(long position, int attempts) {}

    static void add(Sql sql, String listener, List<Hold> holds) throws SQLException {
        for (Hold hold : holds) {
            sql.update(
                    "insert into events.held_event (listener, log_position, subject_key, state, attempts, due_at,"
                            + " problem, held_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    listener,
                    hold.position(),
                    hold.subjectKey(),
                    hold.state().name(),
                    hold.attempts(),
                    hold.dueAt(),
                    hold.problem(),
                    hold.at());
        }
    }

    /** Recipients with a held event whose turn it is. */
    Set<String> listenersDue(Instant now) {
        return new HashSet<>(database.call(sql -> sql.list(
                "select distinct h.listener from events.held_event h where h.state = 'WAITING' and h.due_at <= ? and"
                        + FIRST,
                row -> row.getString(1),
                now)));
    }

    List<Due> due(String listener, Instant now, int limit) {
        return database.call(sql -> sql.list(
                "select h.log_position, h.attempts from events.held_event h where h.listener = ?"
                        + " and h.state = 'WAITING' and h.due_at <= ? and" + FIRST
                        + " order by h.log_position fetch first " + limit + " rows only",
                row -> new Due(row.getLong(1), row.getInt(2)),
                listener,
                now));
    }

    /** What of a recipient is held: further events about these subjects have to wait behind it. */
    Set<String> subjects(String listener) {
        return new HashSet<>(database.call(sql -> sql.list(
                "select distinct subject_key from events.held_event where listener = ?",
                row -> row.getString(1),
                listener)));
    }

    long count(String listener) {
        return database.call(sql -> sql.number("select count(*) from events.held_event where listener = ?", listener));
    }

    void taken(String listener, long position) {
        database.call(sql -> remove(sql, listener, position));
    }

    void failed(String listener, Hold hold) {
        database.call(sql -> sql.update(
                "update events.held_event set state = ?, attempts = ?, due_at = ?, problem = ?"
                        + " where listener = ? and log_position = ?",
                hold.state().name(),
                hold.attempts(),
                hold.dueAt(),
                hold.problem(),
                listener,
                hold.position()));
    }

    /** Has an event that is set aside told again as if it had never failed. False when it is not set aside. */
    static boolean again(Sql sql, String listener, long position, Instant now) throws SQLException {
        return sql.update(
                        "update events.held_event set state = 'WAITING', attempts = 0, due_at = ?"
                                + " where listener = ? and log_position = ? and state = 'SET_ASIDE'",
                        now,
                        listener,
                        position)
                > 0;
    }

    /** Gives an event up for a recipient; those behind it go on. False when it is not held. */
    static boolean remove(Sql sql, String listener, long position) throws SQLException {
        return sql.update("delete from events.held_event where listener = ? and log_position = ?", listener, position)
                > 0;
    }
}
