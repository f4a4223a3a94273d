// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleException;
import vn.sen.launcher.DataLock;
import vn.sen.launcher.FrameworkSettings;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;
import vn.sen.launcher.PortCheck;
import vn.sen.launcher.Readiness;
import vn.sen.launcher.Server;
import vn.sen.launcher.log.JulBridge;

/** {@code sen run}: one server in the foreground, until SIGTERM or Ctrl+C. */
final class RunCommand {

    private static final Duration READY_BOUND = Duration.ofSeconds(120);

    private final Texts texts;

    RunCommand(Texts texts) {
        this.texts = texts;
    }

    void run(LaunchOptions options) throws LaunchRefusedException, IOException, BundleException, InterruptedException {
        DataLock lock = DataLock.take(options.data());
        PortCheck.check(options);
        JulBridge.install();
        Server server = Server.start(options, FrameworkSettings.of(options, "0.1.0"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.stop();
                lock.close();
            } catch (IOException | BundleException | InterruptedException e) {
                System.err.println(e);
            }
            Runtime.getRuntime().halt(0);
        }));
        Optional<Readiness.Answer> answer = new Readiness(options.port()).await(READY_BOUND);
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(options.address() + " " + answer + " "
                + Duration.between(started, Instant.now()).toMillis() + " ms");
        server.join();
    }
}
