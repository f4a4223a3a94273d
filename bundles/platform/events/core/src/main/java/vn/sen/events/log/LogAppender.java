// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.log;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.events.database.EventsDatabase;
import vn.sen.events.database.Sql;
import vn.sen.persistence.api.QueueTables;

/**
 * Gives committed events their positions. A number that an act gets for itself says nothing about when it commits: a
 * reader that remembered the last one would miss whoever commits later with a lower one. So positions are given
 * afterwards, to what is committed, by one server at a time, which holds the log's end locked until they are visible:
 * nothing ever appears below a position that a reader has seen. It needs neither the database's transaction ids, which
 * do not survive a restore, nor a moment without long transactions.
 */
@Component(service = LogAppender.class)
public final class LogAppender {

    private static final int BATCH = 1_000;
    private static final String OWN = "id, type, version, subject_type, subject, agency, occurred_at, data";

    private final EventsDatabase database;

    @Activate
    public LogAppender(@Reference EventsDatabase database) {
        this.database = database;
    }

    /**
     * Appends everything that is committed now.
     *
     * @return false when another server is at it and may have looked before the last commit
     */
    public boolean appendAll() {
        Optional<Integer> appended = Optional.of(BATCH);
        while (appended.filter(rows -> rows == BATCH).isPresent()) {
            if (!isSomethingToDo()) {
                return true;
            }
            appended = database.call(LogAppender::pass);
        }
        return appended.isPresent();
    }

    /** Taking the lock writes to the disk, so an idle server only looks. */
    private boolean isSomethingToDo() {
        return database.call(sql -> sql.exists("select 1 from events.outbox fetch first 1 rows only"));
    }

    /** Empty when another server appends. */
    private static Optional<Integer> pass(Sql sql) throws SQLException {
        Optional<Long> end = sql.first(
                "select log_position from events.log_end where id = 1 for update skip locked", row -> row.getLong(1));
        if (end.isEmpty()) {
            return Optional.empty();
        }
        QueueTables.readByIndex(sql.connection());
        List<Long> rows = sql.list(
                "select seq from events.outbox order by seq fetch first " + BATCH + " rows only",
                row -> row.getLong(1));
        if (rows.isEmpty()) {
            return Optional.of(0);
        }
        Array numbers = sql.connection().createArrayOf("bigint", rows.toArray());
        sql.update(
                "insert into events.event_log (log_position, " + OWN + ") select cast(? as bigint) + row_number()"
                        + " over (order by seq), " + OWN + " from events.outbox where seq = any(?)",
                end.get(),
                numbers);
        sql.update("delete from events.outbox where seq = any(?)", numbers);
        sql.update("update events.log_end set log_position = ? where id = 1", end.get() + rows.size());
        return Optional.of(rows.size());
    }
}
