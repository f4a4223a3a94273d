// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sen.launcher.Readiness;
import vn.sen.launcher.RunningServer;

/** {@code sen status}: whether a server runs on the data folder, whether it is ready, and its modules. */
final class StatusCommand {

    private final Console console;

    StatusCommand(Console console) {
        this.console = console;
    }

    ExitCode run(Path data) throws IOException, InterruptedException {
        Optional<RunningServer> server = RunningServer.in(data);
        if (server.isEmpty()) {
            console.say("not-running", data);
            return ExitCode.NOT_RUNNING;
        }
        Optional<Readiness.Answer> answer = server.get().readiness().ask();
        boolean ready = answer.filter(Readiness.Answer::ready).isPresent();
        console.say(
                ready ? "status.ready" : "status.not-ready",
                Long.toString(server.get().pid()),
                server.get().address());
        ServerClient.Reply modules =
                new ServerClient(server.get(), console.texts().locale().getLanguage()).get("/api/v1/modules");
        if (!modules.succeeded()) {
            console.complain("failed", List.of(modules.explanation()));
            return ExitCode.FAILED;
        }
        new ModuleView(console).print(modules.items());
        return ready ? ExitCode.OK : ExitCode.FAILED;
    }
}
