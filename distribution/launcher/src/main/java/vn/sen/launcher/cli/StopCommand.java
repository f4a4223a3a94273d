// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.sen.launcher.RunningServer;

/** {@code sen stop}: asks the server to end, and waits until requests under way are done and the process is gone. */
final class StopCommand {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Console console;

    StopCommand(Console console) {
        this.console = console;
    }

    ExitCode run(Path data) throws IOException, InterruptedException {
        Optional<RunningServer> server = RunningServer.in(data);
        if (server.isEmpty()) {
            console.say("not-running", data);
            return ExitCode.OK;
        }
        long pid = server.get().pid();
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().destroy()) {
            console.complain("stop.no-right", List.of(Long.toString(pid)));
            return ExitCode.FAILED;
        }
        try {
            process.get().onExit().get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            console.complain("stop.still-running", List.of(Long.toString(pid), BOUND.toSeconds()));
            return ExitCode.FAILED;
        }
        console.say("stopped", Long.toString(pid));
        return ExitCode.OK;
    }
}
