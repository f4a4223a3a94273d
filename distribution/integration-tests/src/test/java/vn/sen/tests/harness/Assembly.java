// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked distribution that was built just before the tests. */
public final class Assembly {

    private Assembly() {}

    public static Path home() {
        Path home = Path.of(System.getProperty("sen.assembly")).toAbsolutePath().normalize();
        if (!Files.isDirectory(home.resolve("system"))) {
            throw new IllegalStateException("No distribution at " + home + "; build distribution/assembly first");
        }
        return home;
    }

    /** A folder for what a test wants to keep, under {@code target}. */
    public static Path output(String name) throws IOException {
        return Files.createDirectories(
                Path.of(System.getProperty("sen.test.output")).resolve(name));
    }

    /** An empty folder that nobody else uses. */
    static Path freshFolder(String prefix) throws IOException {
        return Files.createTempDirectory(output("servers"), prefix);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
