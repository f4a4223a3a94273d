// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;

/** Reads the log. */
@Component(service = EventLog.class)
public final class EventLog {

    private static final String SELECT = "select " + LoggedEvent.COLUMNS + " from events.event_log";

    private final EventsDatabase database;

    @Activate
    public EventLog(@Reference EventsDatabase database) {
        this.database = database;
    }

    /**
     * A part of the log for a reader.
     *
     * @param end position of the last event of all
     * @param events those of the types that were asked for, in order
     */
    public record Part(long end, List<LoggedEvent> events) {}

    /** The next events of some types behind a position. */
    public Part after(long position, Collection<String> types, int limit) {
        return database.call(sql -> {
            // First the end: what is appended in between is found by the next reading.
            long end = end(sql);
            if (end <= position || types.isEmpty()) {
                return new Part(end, List.of());
            }
            return new Part(
                    end,
                    sql.list(
                            SELECT + " where log_position > ? and log_position <= ? and type = any(?)"
                                    + " order by log_position fetch first " + limit + " rows only",
                            LoggedEvent::of,
                            position,
                            end,
                            sql.connection().createArrayOf("varchar", types.toArray())));
        });
    }

    /** Position of the last event. */
    public static long end(Sql sql) throws SQLException {
        return sql.number("select log_position from events.log_end where id = 1");
    }

    public Optional<LoggedEvent> at(long position) {
        return database.call(sql -> sql.first(SELECT + " where log_position = ?", LoggedEvent::of, position));
    }

    public Optional<LoggedEvent> find(UUID id) {
        return database.call(sql -> sql.first(SELECT + " where id = ?", LoggedEvent::of, id));
    }

    /**
     * Which events somebody wants to see.
     *
     * @param subject exactly
     */
    public record Filter(Optional<String> type, Optional<String> subject) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

        private String where(List<Object> values) {
            StringBuilder where = new StringBuilder();
            type.ifPresent(name -> {
                where.append(" and type = ?");
                values.add(name);
            });
            subject.ifPresent(id -> {
                where.append(" and subject = ?");
                values.add(id);
            });
            return where.toString();
        }
    }

    /**
     * The newest events.
     *
     * @param before only events in front of this position
     */
    public List<LoggedEvent> newest(Filter filter, Optional<Long> before, int limit) {
        List<Object> values = new ArrayList<>(List.of(before.orElse(Long.MAX_VALUE)));
        String where = " where log_position < ?" + filter.where(values);
        return database.call(sql -> sql.list(
                SELECT + where + " order by log_position desc fetch first " + limit + " rows only",
                LoggedEvent::of,
                values.toArray()));
    }

    /** How many there are; counts no further than {@code most}. */
    public long count(Filter filter, long most) {
        List<Object> values = new ArrayList<>();
        String where = " where log_position > 0" + filter.where(values);
        return database.call(sql -> sql.number(
                "select count(*) from (select 1 as one from events.event_log" + where + " fetch first " + most
                        + " rows only) as counted",
                values.toArray()));
    }
}
