// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which database to use.
 *
 * @param connections how many connections this node may have at once
 * @param restorePoints folder for the restore points of an embedded database, empty when the server undoes by itself
 */
record DatabaseSettings(
        Dialect dialect, String url, String user, String password, int connections, Optional<Path> restorePoints) {

    DatabaseSettings(Dialect dialect, String url, String user, String password, Optional<Path> restorePoints) {
        this(dialect, url, user, password, USUAL_CONNECTIONS, restorePoints);
    }

    /** Enough for two processors; more work at once would wait for them instead of for a connection. */
    static final int USUAL_CONNECTIONS = 16;

    private static final int MOST_CONNECTIONS = 500;

    /**
     * PostgreSQL's rules for names and NULL, so that the same migrations run on both; WRITE_DELAY=0 because an
     * acknowledged commit must survive a crash; the framework closes the database, not a shutdown hook that may run
     * before the modules have stopped; failures are thrown, so no file of traces is needed.
     */
    private static final String EMBEDDED_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0";

    /**
     * Reads the framework properties {@code sen.db.url}, {@code sen.db.user}, {@code sen.db.password}, {@code sen.db.pool},
     * {@code sen.data}.
     */
    static DatabaseSettings read(Function<String, String> properties) {
        int connections = text(properties, "sen.db.pool")
                .map(DatabaseSettings::connections)
                .orElse(USUAL_CONNECTIONS);
        Optional<String> url = text(properties, "sen.db.url");
        if (url.isEmpty()) {
            String data = text(properties, "sen.data")
                    .orElseThrow(() -> new IllegalArgumentException("sen.data is not set: name the data folder"));
            return embedded(Path.of(data).resolve("db"), connections);
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("sen.db.url must begin with jdbc:postgresql: but is '" + url.get()
                    + "'; leave it out to use the embedded database");
        }
        return new DatabaseSettings(
                Dialect.POSTGRESQL,
                url.get(),
                text(properties, "sen.db.user").orElse(""),
                text(properties, "sen.db.password").orElse(""),
                connections,
                Optional.empty());
    }

    private static int connections(String text) {
        if (text.strip().matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(text.strip());
            if (number >= 2 && number <= MOST_CONNECTIONS) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "sen.db.pool is '" + text + "'; it must be a number from 2 to " + MOST_CONNECTIONS);
    }

    /**
     * The embedded database in a folder. Its files are read and written by threads of their own (async:), because a
     * thread that is interrupted while it uses a file closes the file, and with it the database, for everybody.
     */
    static DatabaseSettings embedded(Path folder) {
        return embedded(folder, USUAL_CONNECTIONS);
    }

    private static DatabaseSettings embedded(Path folder, int connections) {
        String file = folder.resolve("sen").toAbsolutePath().toString();
        return new DatabaseSettings(
                Dialect.H2, "jdbc:h2:async:" + file + EMBEDDED_OPTIONS, "sa", "", connections, Optional.of(folder));
    }

    private static Optional<String> text(Function<String, String> properties, String name) {
        return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return dialect.product() + " at " + url;
    }
}
