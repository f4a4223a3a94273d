// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What Flyway recorded in a schema. One query here saves starting Flyway for a module whose schema is as it should be,
 * which is every start but the first.
 */
final class SchemaHistory {

    private static final String TABLE = "flyway_schema_history";

    private final DataSource source;

    SchemaHistory(DataSource source) {
        this.source = source;
    }

    /** Whether exactly these files have been run, unchanged. Files that are run again on change count as not run. */
    boolean isAt(String schema, List<MigrationFile> files) throws SQLException {
        Optional<Map<String, Integer>> applied = applied(schema);
        if (applied.isEmpty() || applied.get().size() != files.size()) {
            return false;
        }
        return files.stream()
                .allMatch(file ->
                        Integer.valueOf(file.checksum()).equals(applied.get().get(file.version())));
    }

    /** The files that would be run. */
    List<MigrationFile> pending(String schema, List<MigrationFile> files) throws SQLException {
        Map<String, Integer> applied = applied(schema).orElse(Map.of());
        return files.stream()
                .filter(file -> !applied.containsKey(file.version()))
                .toList();
    }

    /** Forgets failed attempts, which a database without transactions for changes of tables records, so that the next may begin. */
    void forgetFailures(String schema) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(connection, schema)) {
                statement.executeUpdate("delete from " + table(schema) + " where not \"success\"");
            }
        }
    }

    /** Checksums by version; empty when the schema has no history. */
    private Optional<Map<String, Integer>> applied(String schema) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!exists(connection, schema)) {
                return Optional.empty();
            }
            Map<String, Integer> applied = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select \"version\", \"checksum\" from " + table(schema)
                            + " where \"type\" = 'SQL' and \"version\" is not null and \"success\"")) {
                while (rows.next()) {
                    applied.put(rows.getString(1), rows.getInt(2));
                }
            }
            return Optional.of(applied);
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from information_schema.tables where table_schema = ? and table_name = ?")) {
            query.setString(1, schema);
            query.setString(2, TABLE);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String table(String schema) {
        return "\"" + schema + "\".\"" + TABLE + "\"";
    }
}
