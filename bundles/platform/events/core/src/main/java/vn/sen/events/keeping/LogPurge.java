// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.keeping;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;
import vn.sen.events.delivery.EventSettings;

/**
 * Removes events whose time is over: all of them up to a position, so that the log has no holes. What a listener of an
 * installed module was not told yet stays, within the bound that the settings give.
 */
@Component(service = LogPurge.class)
public final class LogPurge {

    private static final Logger LOG = LoggerFactory.getLogger(LogPurge.class);
    private static final int PART = 5_000;

    private final EventsDatabase database;
    private final EventSettings settings;
    private final Clock clock;

    @Activate
    public LogPurge(@Reference EventsDatabase database, @Reference EventSettings settings) {
        this(database, settings, Clock.systemUTC());
    }

    LogPurge(EventsDatabase database, EventSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Removes what may go now.
     *
     * @param installed ids of the modules that are installed, and symbolic names of bundles of the platform
     * @return how many events went
     */
    public long run(Collection<String> installed) {
        Instant now = clock.instant();
        long upTo = database.call(sql -> {
            long old = lastBefore(sql, now.minus(settings.kept()));
            long tooOld = lastBefore(sql, now.minus(settings.keptAtMost()));
            OptionalLong slowest = slowest(sql, installed);
            long mayGo = Math.max(tooOld, Math.min(old, slowest.orElse(Long.MAX_VALUE)));
            if (slowest.isPresent() && slowest.getAsLong() < mayGo) {
                int behind = sql.update(
                        "update events.listener set missed = missed + ? - log_position, log_position = ?"
                                + " where log_position < ?",
                        mayGo,
                        mayGo,
                        mayGo);
                LOG.error("{} listeners or webhooks were not told events that are too old to be kept", behind);
            }
            return mayGo;
        });
        database.call(sql -> sql.update("delete from events.delivery where sent_at < ?", now.minus(settings.kept())));
        long removed = 0;
        int part;
        do {
            part = database.call(sql -> {
                sql.update(
                        "delete from events.held_event where log_position <= ? and log_position in (select"
                                + " log_position from events.event_log where log_position <= ? order by log_position"
                                + " fetch first " + PART + " rows only)",
                        upTo,
                        upTo);
                return sql.update(
                        "delete from events.event_log where log_position in (select log_position from"
                                + " events.event_log where log_position <= ? order by log_position fetch first " + PART
                                + " rows only)",
                        upTo);
            });
            removed += part;
        } while (part == PART);
        return removed;
    }

    /** Acts tell when they happened, so an old event may stand behind a young one; the young one keeps it. */
    private static long lastBefore(Sql sql, Instant moment) throws SQLException {
        long firstKept = sql.number(
                "select coalesce(min(log_position), 0) from events.event_log where occurred_at >= ?", moment);
        return firstKept > 0
                ? firstKept - 1
                : sql.number("select coalesce(max(log_position), 0) from events.event_log");
    }

    private static OptionalLong slowest(Sql sql, Collection<String> installed) throws SQLException {
        return sql
                .list(
                        "select least(l.log_position, coalesce((select min(h.log_position) - 1 from events.held_event"
                                + " h where h.listener = l.name), l.log_position)) as place from events.listener l"
                                + " where l.module = any(?) order by place fetch first 1 rows only",
                        row -> row.getLong(1),
                        sql.connection().createArrayOf("varchar", installed.toArray()))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
