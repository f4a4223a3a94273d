// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;
import vn.sen.events.log.EventLog;

/** How far each recipient has come, and which server tells it. */
@Component(service = Places.class)
public final class Places {

    private static final String LIVES =
            " exists (select 1 from events.node n where n.id = holder and n.alive_until > current_timestamp)";

    private final EventsDatabase database;

    @Activate
    public Places(@Reference EventsDatabase database) {
        this.database = database;
    }

    /**
     * All places at one moment.
     *
     * @param end position of the last event of all
     */
    record Board(long end, Map<String, Place> places) {}

    /** @param holder the living server that tells it, if one does */
    record Place(long position, Optional<UUID> holder) {}

    Board board() {
        return database.call(sql -> {
            Map<String, Place> places = new HashMap<>();
            sql.list(
                            "select name, log_position, case when" + LIVES
                                    + " then holder else null end as living from events.listener",
                            row -> Map.entry(
                                    row.getString("name"),
                                    new Place(
                                            row.getLong("log_position"),
                                            Optional.ofNullable(row.getObject("living", UUID.class)))))
                    .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
            return new Board(EventLog.end(sql), places);
        });
    }

    /** Gives a recipient its place when it has none, and keeps what it is told. */
    void register(Recipient recipient) {
        database.call(sql -> {
            boolean known = sql.update(
                            "update events.listener set module = ?, types = ? where name = ?",
                            recipient.module(),
                            text(recipient.types()),
                            recipient.name())
                    > 0;
            return known || enter(sql, recipient);
        });
    }

    /** Gives a new recipient its place in the transaction that is under way: it is told what is committed later. */
    public static boolean enter(Sql sql, Recipient recipient) throws SQLException {
        return sql.update(
                        "insert into events.listener (name, module, types, log_position) values (?, ?, ?, ?)",
                        recipient.name(),
                        recipient.module(),
                        text(recipient.types()),
                        recipient.fromTheBeginning() ? 0L : EventLog.end(sql))
                > 0;
    }

    private static String text(Set<String> types) {
        return String.join(" ", new TreeSet<>(types));
    }

    /**
     * Takes a recipient for a server, unless another living one has it.
     *
     * @return its position; empty when another has it
     */
    Optional<Long> claim(String name, UUID node) {
        return database.call(sql -> {
            int claimed = sql.update(
                    "update events.listener set holder = ? where name = ? and (holder is null or holder = ? or not"
                            + LIVES + ")",
                    node,
                    name,
                    node);
            return claimed == 0
                    ? Optional.empty()
                    : sql.first("select log_position from events.listener where name = ?", row -> row.getLong(1), name);
        });
    }

    /** Moves a place and holds events in one transaction. False when this server has lost the recipient meanwhile. */
    boolean advance(String name, UUID node, long position, List<HeldEvents.Hold> holds) {
        return database.call(sql -> {
            int moved = sql.update(
                    "update events.listener set log_position = ? where name = ? and holder = ?", position, name, node);
            if (moved > 0) {
                HeldEvents.add(sql, name, holds);
            }
            return moved > 0;
        });
    }

    void release(String name, UUID node) {
        database.call(sql ->
                sql.update("update events.listener set holder = null where name = ? and holder = ?", name, node));
    }
}
