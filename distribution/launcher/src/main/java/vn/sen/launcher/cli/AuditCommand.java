// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sen.launcher.RunningServer;

/**
 * {@code sen audit verify}: has the server prove the record of acts, and shows how far it is; the script itself verifies
 * an exported file. {@code sen audit heads}: tells where the chain ended each day, as a table to be published.
 */
final class AuditCommand {

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final int HUNDRED = 100;

    private final Console console;

    AuditCommand(Console console) {
        this.console = console;
    }

    ExitCode run(Path data, CommandLine line) throws UsageException, IOException, InterruptedException {
        line.expect(1, 1);
        String act = line.operands().get(0);
        String path = switch (act) {
            case "verify" -> "/api/v1/audit/verification";
            case "heads" -> "/api/v1/audit/heads.csv";
            default -> throw new UsageException("usage.audit-act", act);
        };
        Optional<RunningServer> server = RunningServer.in(data);
        if (server.isEmpty()) {
            console.complain("not-running", List.of(data));
            return ExitCode.NOT_RUNNING;
        }
        ServerClient client =
                new ServerClient(server.get(), console.texts().locale().getLanguage());
        HttpResponse<Stream<String>> answer = client.lines(path, BOUND);
        try (Stream<String> lines = answer.body()) {
            Iterator<String> each = lines.iterator();
            if (answer.statusCode() != OK) {
                String title = each.hasNext() ? object(each.next()).getString("title", "") : "";
                console.complain("failed", List.of("HTTP " + answer.statusCode() + " " + title));
                return ExitCode.REFUSED;
            }
            return act.equals("heads") ? table(each) : follow(each);
        }
    }

    private ExitCode table(Iterator<String> lines) {
        lines.forEachRemaining(console::line);
        return ExitCode.OK;
    }

    private ExitCode follow(Iterator<String> lines) {
        long shown = 0;
        while (lines.hasNext()) {
            JsonObject line = object(lines.next());
            if (line.containsKey("verdict")) {
                return tell(line.getJsonObject("verdict"));
            }
            long done = line.getJsonNumber("done").longValue();
            long total = line.getJsonNumber("total").longValue();
            long percent = total == 0 ? HUNDRED : done * HUNDRED / total;
            if (percent / 10 > shown / 10) {
                shown = percent;
                console.complain("audit.progress", List.of(done, total, percent));
            }
        }
        console.complain("audit.no-verdict", List.of());
        return ExitCode.FAILED;
    }

    private ExitCode tell(JsonObject verdict) {
        if (verdict.getBoolean("unbroken")) {
            console.say(
                    "audit.unbroken",
                    verdict.getJsonNumber("sealed").longValue(),
                    verdict.getJsonNumber("purged").longValue(),
                    verdict.getJsonNumber("unsealed").longValue(),
                    verdict.getString("head", "–"));
            return ExitCode.OK;
        }
        console.complain(
                "audit.broken", List.of(verdict.getJsonNumber("faultCount").longValue()));
        for (JsonObject fault : verdict.getJsonArray("faults").getValuesAs(JsonObject.class)) {
            String position = fault.containsKey("position")
                    ? fault.getJsonNumber("position").toString()
                    : console.texts().get("audit.not-sealed");
            console.complain(
                    "audit.fault",
                    List.of(
                            position,
                            console.texts().get("audit.fault." + fault.getString("kind")),
                            fault.getString("id", "–")));
        }
        return ExitCode.FAILED;
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
