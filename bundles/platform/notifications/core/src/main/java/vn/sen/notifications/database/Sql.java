// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with their values in order, an {@link Instant} as a moment of the database. */
public record Sql(Connection connection) {

    /** Makes something of a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            set(prepared, values);
            return prepared.executeUpdate();
        }
    }

    public <T> List<T> list(String query, RowReader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            set(prepared, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    public <T> Optional<T> first(String query, RowReader<T> reader, Object... values) throws SQLException {
        return list(query, reader, values).stream().findFirst();
    }

    /** The number that a query is about; 0 when it finds none. */
    public long number(String query, Object... values) throws SQLException {
        return first(query, row -> row.getLong(1), values).orElse(0L);
    }

    public boolean exists(String query, Object... values) throws SQLException {
        return first(query, row -> Boolean.TRUE, values).isPresent();
    }

    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void set(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : values[i];
            prepared.setObject(i + 1, value);
        }
    }
}
