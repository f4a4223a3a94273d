// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sen.launcher.RunningServer;

/**
 * {@code sen user …}: lets in again who has lost password or phone, the last administrator too. Whoever may read the
 * data folder of this machine may do it.
 */
final class UserCommand {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> ACTS = Set.of("reset-password", "reset-second-factor");

    private final Console console;

    UserCommand(Console console) {
        this.console = console;
    }

    ExitCode run(Path data, CommandLine line) throws UsageException, IOException, InterruptedException {
        line.expect(2, 2);
        String act = line.operands().get(0);
        String name = line.operands().get(1);
        if (!ACTS.contains(act)) {
            throw new UsageException("usage.user-act", act);
        }
        if (!NAME.matcher(name).matches()) {
            throw new UsageException("usage.user-name", name);
        }
        Optional<RunningServer> server = RunningServer.in(data);
        if (server.isEmpty()) {
            console.complain("not-running", List.of(data));
            return ExitCode.NOT_RUNNING;
        }
        return act(new ServerClient(server.get(), console.texts().locale().getLanguage()), act, name);
    }

    private ExitCode act(ServerClient client, String act, String name) throws IOException, InterruptedException {
        ServerClient.Reply found = client.get("/api/v1/users?name=" + name);
        if (!found.succeeded()) {
            return refused(found);
        }
        if (found.items().isEmpty()) {
            console.complain("user.unknown", List.of(name));
            return ExitCode.REFUSED;
        }
        JsonObject user = found.items().getJsonObject(0);
        ServerClient.Reply done = client.post("/api/v1/users/" + user.getString("id") + "/" + act);
        if (!done.succeeded()) {
            return refused(done);
        }
        console.say("user." + act, name);
        if (done.body().containsKey("oneTimePassword")) {
            console.line("    " + done.body().getString("oneTimePassword"));
        }
        return ExitCode.OK;
    }

    private ExitCode refused(ServerClient.Reply reply) {
        console.complaint(reply.explanation());
        return ExitCode.REFUSED;
    }
}
