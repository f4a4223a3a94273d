// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.keeping;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.api.EventBacklog;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;

/** Counts what waits for each listener and webhook. */
@Component
public final class CountedBacklog implements EventBacklog {

    private static final int MOST_COUNTED = 10_000;
    private static final String BEHIND = " from events.event_log where log_position > ? and type = any(?)";

    private final EventsDatabase database;
    private final Clock clock;

    @Activate
    public CountedBacklog(@Reference EventsDatabase database) {
        this(database, Clock.systemUTC());
    }

    CountedBacklog(EventsDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(String name, String module, String types, long position, long missed) {}

    @Override
    public List<Lag> lags() {
        Instant now = clock.instant();
        return database.call(sql -> {
            List<Lag> lags = new ArrayList<>();
            for (Known known : sql.list(
                    "select name, module, types, log_position, missed from events.listener order by name",
                    row -> new Known(
                            row.getString("name"),
                            row.getString("module"),
                            row.getString("types"),
                            row.getLong("log_position"),
                            row.getLong("missed")))) {
                lags.add(lag(sql, known, now));
            }
            return lags;
        });
    }

    private static Lag lag(Sql sql, Known known, Instant now) throws SQLException {
        Object types = sql.connection().createArrayOf("varchar", known.types().split(" "));
        long waiting = sql.number(
                "select count(*) from (select 1 as one" + BEHIND + " fetch first " + MOST_COUNTED
                        + " rows only) as counted",
                known.position(),
                types);
        Duration age = waiting == 0
                ? Duration.ZERO
                : sql.first(
                                "select occurred_at" + BEHIND + " order by log_position fetch first 1 rows only",
                                row -> Sql.moment(row, "occurred_at"),
                                known.position(),
                                types)
                        .map(oldest -> Duration.between(oldest, now))
                        .filter(since -> !since.isNegative())
                        .orElse(Duration.ZERO);
        return new Lag(
                known.name(),
                known.module(),
                waiting,
                age,
                held(sql, known.name(), "WAITING"),
                held(sql, known.name(), "SET_ASIDE"),
                known.missed());
    }

    private static long held(Sql sql, String listener, String state) throws SQLException {
        return sql.number("select count(*) from events.held_event where listener = ? and state = ?", listener, state);
    }
}
