// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sen.calendar.api.ClockEntryKind;
import vn.sen.calendar.api.ClockLedger;
import vn.sen.calendar.api.ClockReading;

/** What a finished clock showed when it stopped, kept because calendars change. */
record FinalFigures(long budget, long used) {

    private static final String INSERT = "insert into calendar.clock_office (clock, office, seconds) values (?, ?, ?)";
    private static final String SELECT = "select office, seconds from calendar.clock_office where clock = ?";

    static void insertOffices(Connection connection, UUID clock, ClockReading last) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<String, Duration> office : last.usedByOffice().entrySet()) {
                insert.setObject(1, clock);
                insert.setString(2, office.getKey());
                insert.setLong(3, office.getValue().toSeconds());
                insert.executeUpdate();
            }
        }
    }

    ClockReading read(Connection connection, UUID clock, Optional<Instant> due, ClockLedger ledger)
            throws SQLException {
        Map<String, Duration> offices = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, clock);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    offices.put(rows.getString("office"), Duration.ofSeconds(rows.getLong("seconds")));
                }
            }
        }
        boolean extended = ledger.entries().stream().anyMatch(entry -> entry.kind() == ClockEntryKind.EXTEND);
        return new ClockReading(
                ledger.state(),
                Duration.ofSeconds(budget),
                Duration.ofSeconds(used),
                Duration.ofSeconds(budget - used),
                due,
                offices,
                extended);
    }
}
