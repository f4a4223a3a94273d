// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.zoo.Zoo;

/** What happens in one module, as another module and another system are told of it. */
final class EventFlow {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LISTENER = "/api/v1/events/listeners/hearing.procedures";
    private static final String RECORD = """
            {"code": "%s", "name": "%s", "field": "Kiểm thử", "levels": ["PROVINCE"], "applicants": [],
             "channels": [], "components": [], "results": [], "legalBasis": [], "internalProcess": []}
            """;
    private static final String PROFILE = """
            {"province": {"code": "H12", "name": {"vi": "Cà Mau", "en": "Ca Mau"}}, "modules": ["procedures"],
             "settings": {"vn.sen.events": {"listenerAttempts": 2, "webhookFirstPause": 1,
                          "webhookPrivateRanges": ["127.0.0.0/8"]}}}
            """;

    private final SenProcess server;

    EventFlow(SenProcess server) throws Exception {
        this.server = prepared(server);
    }

    /** With an address in this machine opened, and events set aside after two attempts. */
    static SenProcess prepared(SenProcess server) throws Exception {
        Path profile = server.data().resolveSibling(server.data().getFileName() + ".json");
        Files.writeString(profile, PROFILE, StandardCharsets.UTF_8);
        return server.set("SEN_PROFILE", profile.toString());
    }

    void run() throws Exception {
        server.start();
        Zoo zoo = new Zoo(server.demo());
        zoo.install(Hearing.module());
        zoo.enable(Hearing.ID);
        record(server, "7.000001", "Thủ tục thử");
        heard("7.000001");

        zoo.disable(Hearing.ID);
        record(server, "7.000002", "Thủ tục thử");
        record(server, "7.000003", "Thủ tục thử");
        assertThat(listener().path("present").asBoolean()).isFalse();
        zoo.enable(Hearing.ID);
        heard("7.000001, 7.000002, 7.000003");

        aPoisonedEventIsSetAsideAndToldAgain();
        anOutsideSystemIsTold(zoo);
        assertThat(server.stop()).isZero();
    }

    private void aPoisonedEventIsSetAsideAndToldAgain() throws Exception {
        record(server, "7.000004", Hearing.BAD);
        record(server, "7.000005", "Thủ tục thử");
        heard("7.000003, 7.000005");
        Deadline.await(
                "the event to be set aside",
                SOON,
                () -> listener().path("setAside").asInt() == 1);
        assertThat(metrics())
                .contains("sen_events_held{listener=\"hearing.procedures\",module=\"hearing\",state=\"set-aside\"} 1");
        JsonNode held = server.demo().get(LISTENER + "/held").expect(200).json().at("/items/0");
        assertThat(held.path("subject").asText()).isEqualTo("7.000004");
        assertThat(held.path("problem").asText()).isEqualTo("listener-failed");
        String event = LISTENER + "/held/" + held.path("event").asText();
        server.demo().post(event + "/replay", "{\"reason\": \"\"}").expect(400);
        server.anybody().get("/api/v1/hearing/cure").expect(200);
        server.demo()
                .post(event + "/replay", "{\"reason\": \"Đã sửa phân hệ\"}")
                .expect(204);
        heard("7.000004");
        server.demo()
                .post(event + "/discard", "{\"reason\": \"Đã sửa phân hệ\"}")
                .expect(404);
        assertThat(server.demo()
                        .get("/api/v1/audit/entries?action=events.replay")
                        .expect(200)
                        .text())
                .contains("Đã sửa phân hệ");
    }

    /** The server is killed when the act has been acknowledged and nobody has been told. */
    private void anOutsideSystemIsTold(Zoo zoo) throws Exception {
        try (OutsideSystem outside = new OutsideSystem()) {
            server.demo()
                    .post("/api/v1/webhooks", order("https://10.1.2.3/events"))
                    .expect(400);
            JsonNode webhook = server.demo()
                    .post("/api/v1/webhooks", order(outside.address()))
                    .expect(201)
                    .json();
            String path = "/api/v1/webhooks/" + webhook.path("id").asText();
            assertThat(server.demo().get(path).expect(200).text()).doesNotContain("\"secret\"");
            Deadline.await(
                    "the webhook to have its place",
                    SOON,
                    () -> server.demo().get("/api/v1/events/listeners").text().contains("webhook."));
            record(server, "7.000006", "Thủ tục thử");
            Deadline.await("a second attempt", SOON, () -> outside.messages().size() == 2);
            for (OutsideSystem.Message message : outside.messages()) {
                assertThat(message.type()).startsWith("application/cloudevents+json");
                assertThat(message.isSignedWith(webhook.path("secret").asText()))
                        .isTrue();
                assertThat(message.body()).contains("\"specversion\":\"1.0\"", "\"subject\":\"7.000006\"");
            }
            Deadline.await(
                    "both attempts in the log",
                    SOON,
                    () -> server.demo()
                                    .get(path + "/deliveries")
                                    .expect(200)
                                    .json()
                                    .path("items")
                                    .size()
                            == 2);

            zoo.disable(Hearing.ID);
            record(server, "7.000007", "Thủ tục thử");
            server.kill();
            server.start();
            new Zoo(server.demo()).enable(Hearing.ID);
            heard("7.000007");
            Deadline.await(
                    "the outside system to be told",
                    SOON,
                    () -> outside.messages().stream()
                            .anyMatch(message -> message.body().contains("7.000007")));
        }
    }

    private static String order(String target) {
        return "{\"name\": \"Ngoài\", \"target\": \"" + target + "\", \"types\": [\"vn.sen.procedures.recorded\"]}";
    }

    static void record(SenProcess at, String code, String name) {
        at.demo().post("/api/v1/procedures", RECORD.formatted(code, name)).expect(201);
    }

    private void heard(String codes) throws Exception {
        heard(List.of(server), codes);
    }

    static void heard(List<SenProcess> servers, String codes) throws Exception {
        Http any = servers.get(0).anybody();
        Deadline.await(
                codes + " to be heard",
                SOON,
                () -> any.get("/api/v1/hearing").expect(200).text().contains(codes));
    }

    private JsonNode listener() {
        for (JsonNode one :
                server.demo().get("/api/v1/events/listeners").expect(200).json().path("items")) {
            if (one.path("name").asText().equals("hearing.procedures")) {
                return one;
            }
        }
        throw new AssertionError("The listener is not known");
    }

    private String metrics() {
        return server.anybody().get("/metrics").expect(200).text();
    }
}
