// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * How one server is to run: from the environment, where the command line does not say otherwise.
 *
 * @param home folder of the distribution, absolute
 * @param data folder of everything this server keeps, absolute
 * @param profile file of the province profile, absolute; it may not exist
 * @param host address to listen at; empty: every address of the machine
 * @param database JDBC address; empty: the embedded database
 * @param connections how many connections to the database there may be; empty: as many as usual
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
        OptionalInt connections,
        Path keys,
        Optional<String> adminPassword,
        boolean demo,
        boolean shell,
        boolean verbose) {

    /** Options of the command line that take no value. */
    public static final Set<String> FLAGS = Set.of("demo", "shell", "verbose");

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65535;
    private static final int LEAST_CONNECTIONS = 2;
    private static final int MOST_CONNECTIONS = 500;

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
                connections(value(environment, "SEN_DB_POOL")),
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

    /** A server that nobody but this process knows: at an address of this machine only, with an embedded database. */
    public LaunchOptions unknownToAnybody(int freePort) {
        return new LaunchOptions(
                home,
                data,
                profile,
                Optional.of("127.0.0.1"),
                freePort,
                Optional.empty(),
                OptionalInt.empty(),
                data.resolve("keys/keys.json"),
                Optional.of(UUID.randomUUID().toString()),
                false,
                false,
                false);
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
        return text.isEmpty() ? DEFAULT_PORT : number(text.get(), 1, LAST_PORT, "refused.port-number");
    }

    private static OptionalInt connections(Optional<String> text) throws LaunchRefusedException {
        return text.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(number(text.get(), LEAST_CONNECTIONS, MOST_CONNECTIONS, "refused.pool-number"));
    }

    private static int number(String text, int least, int most, String refusal) throws LaunchRefusedException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw refused(refusal, text, notANumber);
        }
        throw refused(refusal, text, null);
    }

    private static LaunchRefusedException refused(String refusal, String text, Throwable cause) {
        LaunchRefusedException refused = new LaunchRefusedException(refusal, text);
        refused.initCause(cause);
        return refused;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
