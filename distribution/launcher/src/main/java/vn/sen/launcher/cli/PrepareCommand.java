// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.BundleException;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;
import vn.sen.launcher.Server;
import vn.sen.launcher.packaging.FirstVisits;
import vn.sen.launcher.packaging.LoadedClasses;

/**
 * {@code sen prepare}: starts a server on the temporary data folder that {@code bin/sen} gives it, and stops it once it
 * is ready. {@code bin/sen} has Java keep the classes of this start beside the launcher for every later one.
 */
final class PrepareCommand {

    private final Console console;

    PrepareCommand(Console console) {
        this.console = console;
    }

    ExitCode run(LaunchOptions options)
            throws LaunchRefusedException, BundleException, IOException, InterruptedException {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            // Where the server is, and that it is ready, concerns nobody.
            Console silent = new Console(nowhere, nowhere, console.texts());
            int port = freePort();
            return new RunCommand(silent, (server, ready) -> prepare(server, ready, port))
                    .run(options.unknownToAnybody(port));
        }
    }

    private ExitCode prepare(Server server, boolean ready, int port) {
        if (!ready || !visited(port)) {
            console.complain("prepare.not-ready", List.of());
            return ExitCode.FAILED;
        }
        console.say("prepared", new LoadedClasses(server.framework()).link());
        return ExitCode.OK;
    }

    private boolean visited(int port) {
        try {
            new FirstVisits(URI.create("http://localhost:" + port)).make();
            return true;
        } catch (IOException unanswered) {
            console.complaint(unanswered.toString());
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
