// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;

/** People who change things until the server is gone, and remember what they were told. */
final class BusyDay {

    static final String MODULE = "toggled";
    static final int ROWS = 60;

    private static final String RECORD = """
            {"code": "%s", "name": "Thủ tục thử", "field": "Kiểm thử", "levels": ["PROVINCE"], "applicants": [],
             "channels": [], "components": [], "results": [], "legalBasis": [], "internalProcess": []}
            """;

    private final Http demo;
    private final int number;
    private final ExecutorService people = Executors.newFixedThreadPool(3);
    private final Queue<String> recorded = new ConcurrentLinkedQueue<>();
    private volatile Optional<String> job = Optional.empty();
    private volatile String told;
    private volatile String asked;

    /** Begins at once. Days with different numbers use different codes. */
    BusyDay(Http demo, int number) {
        this.demo = demo;
        this.number = number;
        told = state();
        asked = told;
        people.submit(this::recordOneByOne);
        people.submit(this::importMany);
        people.submit(this::toggle);
    }

    private void recordOneByOne() {
        for (int i = 0; i < 1_000; i++) {
            String code = code(7, i);
            if (demo.post("/api/v1/procedures", RECORD.formatted(code))
                            .expect(201)
                            .status()
                    == 201) {
                recorded.add(code);
            }
        }
    }

    private void importMany() {
        ObjectMapper json = new ObjectMapper();
        JsonNode template = demo.get("/api/v1/procedures/export")
                .expect(200)
                .json()
                .path("procedures")
                .path(0);
        ObjectNode document = json.createObjectNode();
        for (String code : importedCodes()) {
            document.withArray("procedures").add(template.<ObjectNode>deepCopy().put("code", code));
        }
        Answer answer =
                demo.post("/api/v1/procedures/import", document.toString()).expect(202);
        job = answer.header("Location");
    }

    private void toggle() {
        while (!people.isShutdown()) {
            boolean off = told.equals("ENABLED");
            asked = off ? "AVAILABLE" : "ENABLED";
            demo.post("/api/v1/modules/" + MODULE + (off ? "/disable" : "/enable"))
                    .expect(200);
            told = asked;
        }
    }

    /** To be called once the server is gone; nobody is told anything after that. */
    void end() throws InterruptedException {
        people.shutdown();
        if (!people.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("Somebody still waits for a server that is gone");
        }
    }

    /** Codes of the records whose storing was acknowledged. */
    List<String> recorded() {
        return List.copyOf(recorded);
    }

    List<String> importedCodes() {
        return IntStream.range(0, ROWS).mapToObj(i -> code(6, i)).toList();
    }

    /** The job of the import, when the server acknowledged it. */
    Optional<String> job() {
        return job;
    }

    /** The states the module may be in: what was told last, or what was asked and never answered. */
    List<String> possibleStates() {
        return List.of(told, asked);
    }

    private String state() {
        return demo.get("/api/v1/modules/" + MODULE)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    private String code(int group, int i) {
        return String.format(Locale.ROOT, "%d.%03d%03d", group, number, i);
    }
}
