// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.Readiness;
import vn.sen.launcher.RunningServer;

/**
 * Second half of {@code sen start}: waits for the process that the script has put into the background. Its id comes in
 * the system property {@code sen.await.pid}.
 */
final class AwaitCommand {

    private static final Duration BOUND = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(500);

    private final Console console;

    AwaitCommand(Console console) {
        this.console = console;
    }

    ExitCode run(LaunchOptions options) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.getLong("sen.await.pid", -1));
        long end = System.nanoTime() + BOUND.toNanos();
        while (process.filter(ProcessHandle::isAlive).isPresent() && System.nanoTime() < end) {
            Optional<RunningServer> server = RunningServer.in(options.data());
            Optional<Readiness.Answer> answer = new Readiness(options.port()).await(STEP);
            if (server.isPresent() && answer.filter(Readiness.Answer::ready).isPresent()) {
                console.endOfDots();
                console.say(
                        "started",
                        server.get().address(),
                        Long.toString(server.get().pid()));
                return ExitCode.OK;
            }
            console.dot();
        }
        console.endOfDots();
        console.complain("start.failed", List.of(options.data().resolve("log")));
        return ExitCode.FAILED;
    }
}
