// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Clocks in the tables of a server, as its modules would have stored them, and what became of them. */
final class RunningClocks {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-30T09:00:00+07:00");
    static final OffsetDateTime DUE = OffsetDateTime.parse("2026-12-03T09:00:00+07:00");
    static final OffsetDateTime LATER = OffsetDateTime.parse("2026-12-04T09:00:00+07:00");

    private final Connection connection;

    RunningClocks(Connection connection) {
        this.connection = connection;
    }

    /** Terms of three working days that began on a Monday. */
    void store(int count) throws SQLException {
        try (PreparedStatement clock = connection.prepareStatement(
                        "insert into calendar.clock (id, subject_type, subject_id, amount, unit, state, version, due_at)"
                                + " values (?, 'tests.record', ?, 3, 'WORKING_DAY', 'RUNNING', 1, ?)");
                PreparedStatement entry = connection.prepareStatement(
                        "insert into calendar.clock_entry (clock, entry_number, happened_at, kind, cause, author,"
                                + " legal_basis) values (?, 1, ?, 'START', 'ACCEPTED', 'test', 'test')")) {
            for (int i = 0; i < count; i++) {
                UUID id = new UUID(i + 1L, i + 1L);
                clock.setObject(1, id);
                clock.setString(2, "record " + i);
                clock.setObject(3, DUE);
                clock.addBatch();
                entry.setObject(1, id);
                entry.setObject(2, START);
                entry.addBatch();
            }
            clock.executeBatch();
            entry.executeBatch();
        }
    }

    long due(OffsetDateTime moment) throws SQLException {
        return count("select count(*) from calendar.clock where due_at = ?", moment);
    }

    /** Moves that were recorded, and of how many clocks. */
    long moves() throws SQLException {
        return count("select count(*) from calendar.clock_move where old_due = ?", DUE);
    }

    long movedClocks() throws SQLException {
        return count("select count(distinct clock) from calendar.clock_move where old_due = ?", DUE);
    }

    void removeAll() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from calendar.clock_move");
            statement.execute("delete from calendar.clock_entry");
            statement.execute("delete from calendar.clock");
        }
    }

    private long count(String sql, OffsetDateTime moment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, moment);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
