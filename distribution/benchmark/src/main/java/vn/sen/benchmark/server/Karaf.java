// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An empty Apache Karaf as it is downloaded. It counts as started when its SSH port takes a connection, the earliest
 * moment at which anybody can use it.
 */
public record Karaf(Path home, Path work) {

    private static final int SSH_PORT = 8101;
    private static final int TIMEOUT_MILLIS = 500;

    /** @param data its data folder; an empty one makes a clean start */
    public ServerProcess start(Path data) throws IOException, InterruptedException {
        // Karaf refuses a log folder that is not there.
        Files.createDirectories(data.resolve("log"));
        return ServerProcess.start(
                List.of(home.resolve("bin/karaf").toString(), "server"),
                Map.of(
                        "KARAF_DATA",
                        data.toString(),
                        "KARAF_LOG",
                        data.resolve("log").toString()),
                work.resolve("karaf.log"),
                Karaf::answers);
    }

    private static boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SSH_PORT), TIMEOUT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
