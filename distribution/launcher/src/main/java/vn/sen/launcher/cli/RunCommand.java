// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleException;
import vn.sen.launcher.DataLock;
import vn.sen.launcher.DatabaseProbe;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;
import vn.sen.launcher.PortCheck;
import vn.sen.launcher.Profile;
import vn.sen.launcher.Readiness;
import vn.sen.launcher.SenVersion;
import vn.sen.launcher.Server;
import vn.sen.launcher.log.JulBridge;

/** {@code sen run}: one server in the foreground, until SIGTERM or Ctrl+C, unless its use ends before. */
final class RunCommand {

    /** What is done with a server that is ready, or has not become so within the bound; afterwards it is stopped. */
    @FunctionalInterface
    interface Use {
        ExitCode of(Server server, boolean ready) throws InterruptedException;
    }

    private static final Duration READY_BOUND = Duration.ofSeconds(120);

    private final Console console;
    private final Use use;

    /** Runs until somebody stops the server. */
    RunCommand(Console console) {
        this(console, (server, ready) -> {
            server.join();
            return ExitCode.OK;
        });
    }

    RunCommand(Console console, Use use) {
        this.console = console;
        this.use = use;
    }

    ExitCode run(LaunchOptions options)
            throws LaunchRefusedException, BundleException, IOException, InterruptedException {
        checkProfile(options);
        DataLock lock = DataLock.take(options.data(), options.port());
        PortCheck.check(options);
        DatabaseProbe.check(options);
        JulBridge.install(options.verbose());
        Server server = Server.create(options, SenVersion.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, lock), "sen-stop"));
        server.start();
        Optional<Readiness.Answer> answer = new Readiness(options.port()).await(READY_BOUND);
        Announcement announcement = new Announcement(console, options);
        boolean ready = answer.filter(Readiness.Answer::ready).isPresent();
        if (ready) {
            announcement.ready(answer.get().body());
        } else {
            announcement.notReady(READY_BOUND, answer);
        }
        server.tidy();
        return use.of(server, ready);
    }

    /** Runs last in the process, so it sets the exit code too: a stop that was asked for is no failure. */
    private void stop(Server server, DataLock lock) {
        ExitCode code = ExitCode.OK;
        try {
            server.stop();
            lock.close();
        } catch (BundleException | IOException e) {
            console.complaint(e.toString());
            code = ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code.number());
    }

    private static void checkProfile(LaunchOptions options) throws LaunchRefusedException, IOException {
        if (Files.isRegularFile(options.profile())) {
            readable(options.profile());
            return;
        }
        try (Stream<Path> shipped = Files.list(options.home().resolve("config/provinces"))) {
            String names = shipped.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new LaunchRefusedException("refused.profile", options.profile(), names);
        }
    }

    /** Without a readable profile the kernel would start a server with no module at all. */
    private static void readable(Path profile) throws LaunchRefusedException, IOException {
        try {
            Profile.read(profile);
        } catch (JsonException e) {
            LaunchRefusedException refused =
                    new LaunchRefusedException("refused.profile-invalid", profile, String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }
}
