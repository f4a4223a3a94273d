// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockLedger;
import vn.sen.calendar.api.ClockState;
import vn.sen.calendar.api.ClockSubject;
import vn.sen.calendar.api.DueClock;
import vn.sen.calendar.api.StoredClock;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermUnit;

/** The table of clocks. */
public final class ClockTable {

    private static final String COLUMNS = "id, subject_type, subject_id, agency, amount, unit, state, version, due_at,"
            + " budget_seconds, used_seconds";
    private static final String FIND =
            "select " + COLUMNS + " from calendar.clock where subject_type = ? and subject_id = ?";
    private static final String RUNNING =
            "select " + COLUMNS + " from calendar.clock where state = ? and id > ? order by id limit ?";
    private static final String INSERT =
            "insert into calendar.clock (id, subject_type, subject_id, agency, amount, unit,"
                    + " state, version) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update calendar.clock set state = ?, version = ?, due_at = ?, budget_seconds = ?,"
                    + " used_seconds = ? where id = ? and version = ?";
    private static final String MOVE =
            "update calendar.clock set due_at = ? where id = ? and version = ? and state = ? and due_at = ?";
    private static final String DUE_BEFORE = "select id, subject_type, subject_id, agency, due_at from calendar.clock"
            + " where subject_type = ? and state = ? and due_at < ? and due_at >= ? and (due_at > ? or id > ?)"
            + " order by due_at, id limit ?";
    private static final UUID FIRST = new UUID(0, 0);

    private ClockTable() {}

    /** A row as it is read, before its entries. */
    private record Row(
            UUID id,
            ClockSubject subject,
            Optional<UUID> agency,
            Term term,
            ClockState state,
            long version,
            Optional<Instant> due,
            FinalFigures figures) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    new ClockSubject(row.getString("subject_type"), row.getString("subject_id")),
                    Optional.ofNullable(row.getObject("agency", UUID.class)),
                    new Term(row.getBigDecimal("amount"), TermUnit.valueOf(row.getString("unit"))),
                    ClockState.valueOf(row.getString("state")),
                    row.getLong("version"),
                    Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    new FinalFigures(row.getLong("budget_seconds"), row.getLong("used_seconds")));
        }
    }

    static void insert(Connection connection, StoredClock clock) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.id());
            insert.setString(2, clock.subject().type());
            insert.setString(3, clock.subject().id());
            insert.setObject(4, clock.agency().orElse(null));
            insert.setBigDecimal(5, clock.ledger().term().amount());
            insert.setString(6, clock.ledger().term().unit().name());
            insert.setString(7, clock.state().name());
            insert.setLong(8, clock.version());
            insert.executeUpdate();
        }
    }

    /** Stores a clock that has one entry more than the version before. False when that version is gone. */
    static boolean update(Connection connection, StoredClock clock) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, clock.state().name());
            update.setLong(2, clock.version());
            update.setObject(3, clock.due().map(ClockEntries::stored).orElse(null));
            update.setObject(
                    4, clock.last().map(last -> last.budget().toSeconds()).orElse(null));
            update.setObject(
                    5, clock.last().map(last -> last.used().toSeconds()).orElse(null));
            update.setObject(6, clock.id());
            update.setLong(7, clock.version() - 1);
            return update.executeUpdate() == 1;
        }
    }

    /** Gives a running clock another due moment. False when somebody has changed it since it was read. */
    public static boolean move(Connection connection, StoredClock clock, Instant due) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setObject(1, ClockEntries.stored(due));
            update.setObject(2, clock.id());
            update.setLong(3, clock.version());
            update.setString(4, ClockState.RUNNING.name());
            update.setObject(5, ClockEntries.stored(clock.due().orElseThrow()));
            return update.executeUpdate() == 1;
        }
    }

    static Optional<StoredClock> find(Connection connection, ClockSubject subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, subject.type());
            select.setString(2, subject.id());
            return read(connection, select).stream().findFirst();
        }
    }

    /** Running clocks in the order of their identifiers. */
    public static List<StoredClock> running(Connection connection, Optional<UUID> after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RUNNING)) {
            select.setString(1, ClockState.RUNNING.name());
            select.setObject(2, after.orElse(FIRST));
            select.setInt(3, limit);
            return read(connection, select);
        }
    }

    /** How many clocks run. */
    public static long countRunning(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from calendar.clock where state = ?")) {
            select.setString(1, ClockState.RUNNING.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static List<DueClock> dueBefore(
            Connection connection, String type, Instant before, Optional<DueClock> after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE_BEFORE)) {
            OffsetDateTime from = ClockEntries.stored(after.map(DueClock::due).orElse(Instant.EPOCH));
            select.setString(1, type);
            select.setString(2, ClockState.RUNNING.name());
            select.setObject(3, ClockEntries.stored(before));
            select.setObject(4, from);
            select.setObject(5, from);
            select.setObject(6, after.map(DueClock::id).orElse(FIRST));
            select.setInt(7, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<DueClock> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new DueClock(
                            rows.getObject("id", UUID.class),
                            new ClockSubject(rows.getString("subject_type"), rows.getString("subject_id")),
                            Optional.ofNullable(rows.getObject("agency", UUID.class)),
                            ClockEntries.moment(rows, "due_at")));
                }
                return due;
            }
        }
    }

    private static List<StoredClock> read(Connection connection, PreparedStatement select) throws SQLException {
        Map<UUID, Row> found = new LinkedHashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Row row = Row.read(rows);
                found.put(row.id(), row);
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ClockEntry>> entries = ClockEntries.of(connection, found.keySet());
        List<StoredClock> clocks = new ArrayList<>(found.size());
        for (Row row : found.values()) {
            ClockLedger ledger = ClockLedger.of(row.term(), entries.getOrDefault(row.id(), List.of()));
            clocks.add(new StoredClock(
                    row.id(),
                    row.subject(),
                    row.agency(),
                    ledger,
                    row.version(),
                    row.due(),
                    row.state() == ClockState.STOPPED
                            ? Optional.of(row.figures().read(connection, row.id(), row.due(), ledger))
                            : Optional.empty()));
        }
        return clocks;
    }
}
