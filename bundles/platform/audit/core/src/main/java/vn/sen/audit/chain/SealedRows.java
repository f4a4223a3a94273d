// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sen.audit.entry.StoredEntry;

/**
 * Stores rows of the chain with one statement that has an array for each column. As thousands of single parameters they
 * cost PostgreSQL three times as much, most of it for looking at the parameters.
 */
final class SealedRows {

    private static final String TEXT = "varchar";
    private static final String BYTES = "bytea";
    private static final String MOMENT = "timestamp with time zone";

    private static final List<Column> COLUMNS = List.of(
            entry("id", "uuid", StoredEntry::id),
            entry("happened_at", MOMENT, entry -> entry.happenedAt().atOffset(ZoneOffset.UTC)),
            entry("action", TEXT, StoredEntry::action),
            entry("outcome", TEXT, StoredEntry::outcome),
            entry("retention", TEXT, StoredEntry::retention),
            entry("actor", TEXT, StoredEntry::actor),
            entry("actor_name", TEXT, StoredEntry::actorName),
            entry("actor_kind", TEXT, StoredEntry::actorKind),
            entry("address", TEXT, entry -> entry.address().orElse(null)),
            entry("request", TEXT, entry -> entry.request().orElse(null)),
            entry("agency", TEXT, entry -> entry.agency().orElse(null)),
            entry("object_type", TEXT, entry -> entry.objectType().orElse(null)),
            entry("object_id", TEXT, entry -> entry.objectId().orElse(null)),
            entry("changes", TEXT, entry -> entry.changes().orElse(null)),
            entry("reason", TEXT, entry -> entry.reason().orElse(null)),
            new Column("key_id", TEXT, row -> row.packed().code().keyId()),
            new Column("code", BYTES, row -> row.packed().code().code()),
            new Column("chain_position", "bigint", row -> row.place().position()),
            new Column("content_hash", BYTES, SealedRow::content),
            new Column("hash", BYTES, row -> row.place().hash()),
            new Column("seal_key_id", TEXT, row -> row.seal().keyId()),
            new Column("seal", BYTES, row -> row.seal().code()),
            new Column("sealed_at", MOMENT, row -> row.sealedAt().atOffset(ZoneOffset.UTC)));

    private static final String INSERT = "insert into audit.sealed_entry ("
            + COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select * from unnest("
            + COLUMNS.stream()
                    .map(column -> "cast(? as " + column.type() + " array)")
                    .collect(Collectors.joining(", "))
            + ")";

    private SealedRows() {}

    private record Column(String name, String type, Function<SealedRow, Object> value) {}

    private static Column entry(String name, String type, Function<StoredEntry, Object> value) {
        return new Column(name, type, row -> value.apply(row.packed().entry()));
    }

    static void insert(Connection connection, List<SealedRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                insert.setArray(
                        i + 1, connection.createArrayOf(elements(COLUMNS.get(i)), values(COLUMNS.get(i), rows)));
            }
            insert.executeUpdate();
        }
    }

    /** PostgreSQL's driver wants its own short names. */
    private static String elements(Column column) {
        return switch (column.type()) {
            case MOMENT -> "timestamptz";
            case "bigint" -> "int8";
            default -> column.type();
        };
    }

    private static Object[] values(Column column, List<SealedRow> rows) {
        Object[] values = column.type().equals(BYTES) ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.value().apply(rows.get(i));
        }
        return values;
    }
}
