// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Brings the schema of a unit to what its bundle expects. Two nodes that do so at once wait for one another. */
final class SchemaMigration {

    private final DataSource source;
    private final SchemaHistory history;
    private final RestorePoints restorePoints;

    SchemaMigration(DataSource source, RestorePoints restorePoints) {
        this.source = source;
        this.history = new SchemaHistory(source);
        this.restorePoints = restorePoints;
    }

    /** @param files sorted or not; their order is that of their versions */
    void migrate(String schema, List<MigrationFile> files) throws MigrationFailedException {
        try {
            restorePoints.recover(schema);
            if (history.isAt(schema, files)) {
                return;
            }
            history.forgetFailures(schema);
            restorePoints.set(schema);
        } catch (SQLException | FlywayException e) {
            throw new MigrationFailedException(schema, "", 0, e.getMessage(), e);
        }
        try {
            withOwnContext(() -> flyway(schema, files).migrate());
        } catch (FlywayException e) {
            undo(schema, e);
            throw failure(schema, e);
        }
        restorePoints.remove(schema);
    }

    /** What cannot be undone now is undone by the next start. */
    private void undo(String schema, FlywayException failure) {
        try {
            restorePoints.restore(schema);
        } catch (FlywayException e) {
            failure.addSuppressed(e);
        }
    }

    private Flyway flyway(String schema, List<MigrationFile> files) {
        return Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .resourceProvider(new BundleResources(files))
                .javaMigrationClassProvider(List::of)
                .loggers(MigrationLog.class.getName())
                .load();
    }

    /** Flyway finds its own parts through the context class loader. */
    private void withOwnContext(Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(getClass().getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MigrationFailedException failure(String schema, FlywayException failure) {
        String file = "";
        int line = 0;
        String message = failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayMigrateException migrate && migrate.getMigration() != null) {
                file = migrate.getMigration().getScript();
            }
            if (cause instanceof FlywaySqlScriptException script) {
                line = script.getLineNumber();
            }
            if (cause instanceof SQLException refused) {
                message = refused.getMessage();
                break;
            }
        }
        return new MigrationFailedException(schema, file, line, inOneLine(message), failure);
    }

    /** Without the statement, which H2 adds, and without the heading that Flyway puts above a refused change. */
    private static String inOneLine(String message) {
        List<String> lines = message.lines().map(String::strip).toList();
        if (lines.get(0).startsWith("Validate failed") && lines.size() > 1) {
            return lines.get(1);
        }
        return lines.get(0).replaceFirst("; SQL statement:.*", "");
    }

    /** The migrations of one bundle as Flyway asks for them. */
    private record BundleResources(List<MigrationFile> files) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return files.stream()
                    .filter(file -> file.path().equals(name))
                    .map(MigrationResource::new)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return files.stream()
                    .filter(file -> file.fileName().startsWith(prefix)
                            && List.of(suffixes).stream().anyMatch(file.fileName()::endsWith))
                    .<LoadableResource>map(MigrationResource::new)
                    .toList();
        }
    }
}
