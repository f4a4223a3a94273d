// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Restore points of H2: an SQL script of the schema beside the database, whole or not there at all. */
final class EmbeddedRestorePoints implements RestorePoints {

    private final DataSource source;
    private final Path folder;

    EmbeddedRestorePoints(DataSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    @Override
    public void recover(String schema) {
        if (Files.exists(point(schema))) {
            restore(schema);
        }
    }

    @Override
    public void set(String schema) {
        Path point = point(schema);
        Path draft = folder.resolve("before-migration-" + schema + ".draft");
        withConnection(connection -> {
            Files.deleteIfExists(draft);
            if (exists(connection, schema)) {
                execute(
                        connection,
                        "SCRIPT NOPASSWORDS NOSETTINGS TO '" + quoted(draft) + "' SCHEMA \"" + schema + "\"");
            } else {
                Files.createDirectories(folder);
                Files.createFile(draft);
            }
            Files.move(draft, point, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    @Override
    public void restore(String schema) {
        withConnection(connection -> {
            execute(connection, "DROP SCHEMA IF EXISTS \"" + schema + "\" CASCADE");
            if (Files.size(point(schema)) > 0) {
                execute(connection, "RUNSCRIPT FROM '" + quoted(point(schema)) + "'");
            }
        });
        remove(schema);
    }

    @Override
    public void remove(String schema) {
        try {
            Files.deleteIfExists(point(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path point(String schema) {
        return folder.resolve("before-migration-" + schema + ".sql");
    }

    private void withConnection(Work work) {
        try (Connection connection = source.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new FlywayException("no restore point: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from information_schema.schemata where schema_name = ?")) {
            query.setString(1, schema);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    /** Work on one connection. */
    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }
}
