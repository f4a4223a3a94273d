// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sen.launcher.RunningServer;

/** {@code sen module …}: asks the running server and shows what it says. */
final class ModuleCommand {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final List<String> PLAN_LISTS =
            List.of("installs", "starts", "stops", "refreshes", "migrations", "affects");

    private final Console console;

    ModuleCommand(Console console) {
        this.console = console;
    }

    ExitCode run(Path data, CommandLine line) throws UsageException, IOException, InterruptedException {
        line.expect(1, 3);
        String act = line.operands().get(0);
        List<String> operands = line.operands().subList(1, line.operands().size());
        Optional<RunningServer> server = RunningServer.in(data);
        if (server.isEmpty()) {
            console.complain("not-running", List.of(data));
            return ExitCode.NOT_RUNNING;
        }
        ServerClient client =
                new ServerClient(server.get(), console.texts().locale().getLanguage());
        return switch (act) {
            case "list" -> list(client, operands);
            case "plan" -> plan(client, operands);
            case "enable", "disable" -> change(client, act, operands);
            case "install" -> install(client, operands);
            case "remove" -> remove(client, operands);
            default -> throw new UsageException("usage.module-act", act);
        };
    }

    private ExitCode list(ServerClient client, List<String> operands)
            throws UsageException, IOException, InterruptedException {
        count(operands, 0, 0);
        ServerClient.Reply reply = client.get("/api/v1/modules");
        if (!reply.succeeded()) {
            return refused(reply);
        }
        new ModuleView(console).print(reply.items());
        return ExitCode.OK;
    }

    private ExitCode plan(ServerClient client, List<String> operands)
            throws UsageException, IOException, InterruptedException {
        count(operands, 1, 2);
        String act = operands.size() == 2 ? operands.get(0) : "enable";
        if (!act.equals("enable") && !act.equals("disable")) {
            throw new UsageException("usage.module-act", act);
        }
        String id = id(operands.get(operands.size() - 1));
        ServerClient.Reply reply = client.post("/api/v1/modules/" + id + "/" + act + "?dryRun=true");
        if (!reply.succeeded()) {
            return refused(reply);
        }
        console.say("plan." + act, id);
        List<String> done = PLAN_LISTS.stream()
                .filter(what -> reply.body().get(what) instanceof JsonArray list && !list.isEmpty())
                .toList();
        done.forEach(what -> console.say(
                "plan.line",
                console.texts().get("plan." + what),
                joined(reply.body().getJsonArray(what))));
        if (done.isEmpty()) {
            console.say("plan.nothing");
        }
        ModuleView view = new ModuleView(console);
        if (reply.body().get("refusals") instanceof JsonArray refusals && !refusals.isEmpty()) {
            console.say("plan.refused");
            refusals.forEach(refusal -> console.line("  - " + view.problemText(refusal)));
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    private ExitCode change(ServerClient client, String act, List<String> operands)
            throws UsageException, IOException, InterruptedException {
        count(operands, 1, 1);
        ServerClient.Reply reply = client.post("/api/v1/modules/" + id(operands.get(0)) + "/" + act);
        return shown(reply);
    }

    private ExitCode install(ServerClient client, List<String> operands)
            throws UsageException, IOException, InterruptedException {
        count(operands, 1, 1);
        Path file = Path.of(operands.get(0));
        if (!Files.isRegularFile(file)) {
            throw new UsageException("usage.no-file", file);
        }
        return shown(client.upload("/api/v1/modules", file));
    }

    private ExitCode remove(ServerClient client, List<String> operands)
            throws UsageException, IOException, InterruptedException {
        count(operands, 1, 1);
        ServerClient.Reply reply = client.delete("/api/v1/modules/" + id(operands.get(0)));
        if (!reply.succeeded()) {
            return refused(reply);
        }
        console.say("module.removed", operands.get(0));
        return ExitCode.OK;
    }

    private ExitCode shown(ServerClient.Reply reply) {
        if (!reply.succeeded()) {
            return refused(reply);
        }
        new ModuleView(console)
                .print(Json.createArrayBuilder().add(reply.body()).build());
        return ExitCode.OK;
    }

    private ExitCode refused(ServerClient.Reply reply) {
        console.complaint(reply.explanation());
        return reply.moduleFailed() ? ExitCode.FAILED : ExitCode.REFUSED;
    }

    private static void count(List<String> operands, int least, int most) throws UsageException {
        if (operands.size() < least || operands.size() > most) {
            throw new UsageException("usage.module");
        }
    }

    private static String id(String text) throws UsageException {
        if (!ID.matcher(text).matches()) {
            throw new UsageException("usage.module-id", text);
        }
        return text;
    }

    private static String joined(JsonArray list) {
        return list.stream()
                .map(value -> value instanceof JsonString string ? string.getString() : value.toString())
                .collect(Collectors.joining(", "));
    }
}
