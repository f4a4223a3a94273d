// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one server is to run: from the environment, where the command line does not say otherwise.
 *
 * @param home folder of the distribution, absolute
 * @param data folder of everything this server keeps, absolute
 * @param profile file of the province profile, absolute; it may not exist
 * @param host address to listen at; empty: every address of the machine
 * @param database JDBC address; empty: the embedded database
 * @param keys file with the keys that protect personal data, absolute; nodes of one province share it
 * @param adminPassword first password of the local administrator; empty: none is created
 */
public record LaunchOptions(
        Path home,
        Path data,
        Path profile,
        Optional<String> host,
        int port,
        Optional<Database> database,
        Path keys,
        Optional<String> adminPassword,
        boolean demo,
        boolean shell,
        boolean verbose) {

    /** Options of the command line that take no value. */
    public static final Set<String> FLAGS = Set.of("demo", "shell", "verbose");

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;

    /** Where the province's database is. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Reads the environment's {@code SEN_…} variables.
     *
     * @param flags those of {@link #FLAGS} that the command line carries
     * @throws LaunchRefusedException when a value cannot be meant
     */
    public static LaunchOptions read(Path home, Map<String, String> environment, Set<String> flags)
            throws LaunchRefusedException {
        Path root = home.toAbsolutePath().normalize();
        Path data = value(environment, "SEN_DATA").map(Path::of).orElse(root.resolve("data"));
        Optional<Database> database = value(environment, "SEN_DB_URL")
                .map(url -> new Database(
                        url,
                        value(environment, "SEN_DB_USER").orElse(""),
                        value(environment, "SEN_DB_PASSWORD").orElse("")));
        if (database.isPresent() && !database.get().url().startsWith("jdbc:")) {
            throw new LaunchRefusedException(
                    "refused.database-url", database.get().url());
        }
        return new LaunchOptions(
                root,
                data.toAbsolutePath().normalize(),
                profile(root, value(environment, "SEN_PROFILE").orElse("ca-mau")),
                value(environment, "SEN_HTTP_HOST"),
                port(value(environment, "SEN_HTTP_PORT")),
                database,
                value(environment, "SEN_KEYS")
                        .map(Path::of)
                        .orElse(data.resolve("keys/keys.json"))
                        .toAbsolutePath()
                        .normalize(),
                value(environment, "SEN_ADMIN_PASSWORD"),
                flags.contains("demo"),
                flags.contains("shell"),
                flags.contains("verbose"));
    }

    /** Address for a browser on this machine. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** A bare name means a profile that is shipped with the distribution. */
    private static Path profile(Path home, String named) {
        Path shipped = home.resolve("config/provinces").resolve(named + ".json");
        if (named.matches("[a-z0-9-]+") && Files.exists(shipped)) {
            return shipped;
        }
        return Path.of(named).toAbsolutePath().normalize();
    }

    private static int port(Optional<String> text) throws LaunchRefusedException {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        try {
            int port = Integer.parseInt(text.get().strip());
            if (port > 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw refusedPort(text.get(), notANumber);
        }
        throw refusedPort(text.get(), null);
    }

    private static LaunchRefusedException refusedPort(String text, Throwable cause) {
        LaunchRefusedException refused = new LaunchRefusedException("refused.port-number", text);
        refused.initCause(cause);
        return refused;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
