// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;

/** Subscriptions in the database. */
@Component(service = Subscriptions.class)
public final class Subscriptions {

    private static final String SELECT =
            "select id, version, name, target, types, active, secret, created_by, created_at from events.webhook";

    private final EventsDatabase database;

    @Activate
    public Subscriptions(@Reference EventsDatabase database) {
        this.database = database;
    }

    public List<Subscription> all() {
        return database.call(sql -> sql.list(SELECT + " order by name, id", Subscriptions::read));
    }

    public Optional<Subscription> find(UUID id) {
        return database.call(sql -> sql.first(SELECT + " where id = ?", Subscriptions::read, id));
    }

    static void insert(Sql sql, Subscription added) throws SQLException {
        sql.update(
                "insert into events.webhook (id, version, name, target, types, active, secret, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.id(),
                added.version(),
                added.name(),
                added.target().toString(),
                added.typesText(),
                added.active(),
                added.secret(),
                added.createdBy(),
                added.createdAt());
    }

    /** False when somebody else has changed or removed it meanwhile. */
    static boolean update(Sql sql, Subscription changed) throws SQLException {
        return sql.update(
                        "update events.webhook set version = ?, name = ?, target = ?, types = ?, active = ?, secret = ?"
                                + " where id = ? and version = ?",
                        changed.version(),
                        changed.name(),
                        changed.target().toString(),
                        changed.typesText(),
                        changed.active(),
                        changed.secret(),
                        changed.id(),
                        changed.version() - 1)
                > 0;
    }

    /** With its place, what is held for it and the log of its deliveries. */
    static boolean delete(Sql sql, UUID id) throws SQLException {
        boolean known = sql.update("delete from events.webhook where id = ?", id) > 0;
        sql.update("delete from events.listener where name = ?", Subscription.listener(id));
        sql.update("delete from events.held_event where listener = ?", Subscription.listener(id));
        sql.update("delete from events.delivery where webhook = ?", id);
        return known;
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                URI.create(row.getString("target")),
                Set.of(row.getString("types").split(" ")),
                row.getBoolean("active"),
                row.getString("secret"),
                row.getString("created_by"),
                Sql.moment(row, "created_at"));
    }
}
