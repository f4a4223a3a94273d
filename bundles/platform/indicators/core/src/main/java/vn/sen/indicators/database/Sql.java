// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements with their values in order, an {@link Instant} as a moment of the database. */
public record Sql(Connection connection) {

    private static final int BATCH = 1000;

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

    public boolean exists(String query, Object... values) throws SQLException {
        return first(query, row -> Boolean.TRUE, values).isPresent();
    }

    /** The same statement for many rows of values, sent together. */
    public void batch(String statement, List<Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                for (Object[] values : rows.subList(from, Math.min(from + BATCH, rows.size()))) {
                    set(prepared, values);
                    prepared.addBatch();
                }
                prepared.executeBatch();
            }
        }
    }

    /** Texts as an array, for {@code = any(?)}. */
    public Array texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }

    /** Identifiers as an array, for {@code = any(?)}. */
    public Array identifiers(Collection<UUID> identifiers) throws SQLException {
        return connection.createArrayOf("uuid", identifiers.toArray());
    }

    public static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
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
