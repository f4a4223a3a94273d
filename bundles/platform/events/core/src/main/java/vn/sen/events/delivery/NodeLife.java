// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;

/** Tells the other servers that this one lives, by the clock of the database. One that is silent loses its recipients. */
@Component(service = NodeLife.class)
public final class NodeLife {

    /** How often a server tells it; each time is a write. */
    static final int EVERY_SECONDS = 2;

    private static final String ALIVE = "current_timestamp + interval '8' second";

    private final EventsDatabase database;
    private final UUID id = UUID.randomUUID();
    private boolean begun;
    private boolean alone;

    @Activate
    public NodeLife(@Reference EventsDatabase database) {
        this.database = database;
    }

    UUID id() {
        return id;
    }

    /** The one server of an embedded database says it once, and that whoever was there before is dead. */
    synchronized void tell() {
        if (!begun) {
            alone = database.embedded();
            database.call(sql -> {
                sql.update(
                        alone
                                ? "delete from events.node"
                                : "delete from events.node where alive_until < current_timestamp - interval '1' day");
                return sql.update(
                        "insert into events.node (id, alive_until) values (?, "
                                + (alone ? "timestamp with time zone '9999-01-01 00:00:00+00'" : ALIVE) + ")",
                        id);
            });
            begun = true;
        } else if (!alone
                && database.call(sql ->
                                sql.update("update events.node set alive_until = " + ALIVE + " where id = ?", id))
                        == 0) {
            begun = false;
        }
    }

    /** Leaves everything to the others. */
    synchronized void end() {
        begun = false;
        database.call(sql -> sql.update("delete from events.node where id = ?", id));
    }
}
