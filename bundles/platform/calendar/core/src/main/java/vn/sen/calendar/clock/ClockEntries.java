// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockEntryKind;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermUnit;

/** The table of the entries of all clocks. */
final class ClockEntries {

    private static final String INSERT =
            "insert into calendar.clock_entry (clock, entry_number, happened_at, kind, cause,"
                    + " author, legal_basis, office, extension_amount, extension_unit) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select clock, happened_at, kind, cause, author, legal_basis, office,"
            + " extension_amount, extension_unit from calendar.clock_entry where clock = any (?)"
            + " order by clock, entry_number";

    private ClockEntries() {}

    static void insert(Connection connection, UUID clock, int number, ClockEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock);
            insert.setInt(2, number);
            insert.setObject(3, stored(entry.at()));
            insert.setString(4, entry.kind().name());
            insert.setString(5, entry.cause());
            insert.setString(6, entry.by());
            insert.setString(7, entry.legalBasis());
            insert.setString(8, entry.office().orElse(null));
            insert.setBigDecimal(9, entry.extension().map(Term::amount).orElse(null));
            insert.setString(
                    10, entry.extension().map(Term::unit).map(TermUnit::name).orElse(null));
            insert.executeUpdate();
        }
    }

    /** The entries of each clock, in order; a clock without entries is missing. */
    static Map<UUID, List<ClockEntry>> of(Connection connection, Set<UUID> clocks) throws SQLException {
        Map<UUID, List<ClockEntry>> entries = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", clocks.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.computeIfAbsent(rows.getObject("clock", UUID.class), none -> new ArrayList<>())
                            .add(read(rows));
                }
            }
        }
        return entries;
    }

    static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ClockEntry read(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("extension_amount");
        return new ClockEntry(
                moment(row, "happened_at"),
                ClockEntryKind.valueOf(row.getString("kind")),
                row.getString("cause"),
                row.getString("author"),
                row.getString("legal_basis"),
                Optional.ofNullable(row.getString("office")),
                amount == null
                        ? Optional.empty()
                        : Optional.of(new Term(amount, TermUnit.valueOf(row.getString("extension_unit")))));
    }
}
