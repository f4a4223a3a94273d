// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knocks at the database server's port, so that an unreachable one is told in a sentence instead of a stack trace. */
public final class DatabaseProbe {

    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final int DEFAULT_PORT = 5432;
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://(?<host>\\[[^]]+]|[^:/,?]+)(:(?<port>\\d{1,5}))?(/.*)?");

    private DatabaseProbe() {}

    /**
     * Returns when somebody answers, or when the address is of a kind that is not looked at here: embedded, or several
     * hosts, which the driver tries one after another.
     */
    public static void check(LaunchOptions options) throws LaunchRefusedException {
        if (options.database().isEmpty()) {
            return;
        }
        String url = options.database().get().url();
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return;
        }
        String port = address.group("port");
        knock(address.group("host"), port == null ? DEFAULT_PORT : Integer.parseInt(port), url);
    }

    private static void knock(String host, int port, String url) throws LaunchRefusedException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) BOUND.toMillis());
        } catch (IOException | IllegalArgumentException e) {
            LaunchRefusedException refused = new LaunchRefusedException(
                    "refused.database-unreachable", url, host + ":" + port, String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }
}
