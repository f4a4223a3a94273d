// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.tests.contract.OpenApi;
import vn.sen.tests.contract.OpenApi.Operation;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Bodies that are wrong in every way, sent to everything that takes JSON. Nothing of them is ever written. */
@SenTest
class HostileBodyTest {

    private static final byte[] NOT_UTF_8 = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, '"', '}'};

    private Http demo;
    private String before;

    @BeforeEach
    void remember(SenServer server) {
        demo = server.demo();
        before = everythingStored();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void what_is_no_json_is_refused_everywhere() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("empty", new byte[0]);
        bodies.put("cut off", utf8("{\"name\": "));
        bodies.put("two values", utf8("{} {}"));
        bodies.put("trailing comma", utf8("{\"name\": 1,}"));
        bodies.put("bare word", utf8("nonsense"));
        bodies.put("not UTF-8", NOT_UTF_8);
        bodies.put("UTF-16", "{\"name\": \"Lý\"}".getBytes(StandardCharsets.UTF_16));
        bodies.put("same field twice", utf8("{\"name\": \"a\", \"name\": \"b\"}"));
        bodies.put("a hundred thousand brackets", utf8("[".repeat(100_000)));
        bodies.put("a raw control character", utf8("{\"name\": \"a\u0001b\"}"));

        assertThat(unrefused(bodies)).isEmpty();
    }

    @Test
    void json_of_another_shape_is_refused_everywhere() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("null", utf8("null"));
        bodies.put("a number", utf8("5"));
        bodies.put("a text", utf8("\"x\""));
        bodies.put("true", utf8("true"));
        bodies.put("an unknown field", utf8("{\"unheardof\": 1}"));

        assertThat(unrefused(bodies)).isEmpty();
    }

    @Test
    void a_body_of_another_type_is_refused_everywhere() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : writes()) {
            for (String type :
                    List.of("text/plain", "application/xml", "image/png", "nonsense", "application/", ";q=1")) {
                Answer answer = demo.send(
                        operation.method(),
                        operation.path("9.999999"),
                        BodyPublishers.ofString("{}"),
                        Optional.of(type));
                if (answer.status() != 415 || !answer.isProblem()) {
                    faults.add(type + ": " + answer);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_hundred_megabytes_are_refused_everywhere() throws IOException {
        List<String> faults = new ArrayList<>();
        RawHttp raw = new RawHttp(demo);
        for (Operation operation : writes()) {
            Answer answer = raw.flood(operation.method(), operation.path("9.999999"), demo.headerLines(), 100_000_000);
            if (answer.status() != 413 || !answer.isProblem()) {
                faults.add(answer.toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_field_of_a_wrong_type_is_named_at_once() {
        Answer answer = demo.post(
                        "/api/v1/procedures",
                        "{\"code\": 5, \"name\": [], \"field\": {}, \"levels\": \"x\", \"nick\": 1}")
                .expect(400);

        assertThat(pointers(answer)).contains("/code", "/name", "/field", "/levels", "/nick");
        assertThat(answer.json().path("errors"))
                .allSatisfy(error -> assertThat(error.path("message").asText()).isNotBlank());
    }

    @Test
    void texts_with_control_characters_or_without_end_are_refused_by_name() {
        Answer control = demo.post("/api/v1/procedures", "{\"code\": \"9.999999\", \"name\": \"a\\u0000b\"}");
        Answer endless = demo.post(
                "/api/v1/procedures", "{\"code\": \"9.999999\", \"name\": \"" + "dài ".repeat(20_000) + "\"}");

        assertThat(pointers(control.expect(400))).contains("/name");
        assertThat(pointers(endless.expect(400))).contains("/name");
    }

    private List<Operation> writes() {
        return OpenApi.of(demo).operations().stream()
                .filter(Operation::takesJson)
                .toList();
    }

    private List<String> unrefused(Map<String, byte[]> bodies) {
        List<String> faults = new ArrayList<>();
        for (Operation operation : writes()) {
            bodies.forEach((name, body) -> {
                Answer answer = demo.send(
                        operation.method(),
                        operation.path("9.999999"),
                        BodyPublishers.ofByteArray(body),
                        Optional.of("application/json"));
                if (answer.status() < 400 || answer.status() > 499 || !answer.isProblem()) {
                    faults.add(name + ": " + answer);
                }
            });
        }
        return faults;
    }

    private String everythingStored() {
        return demo.get("/api/v1/procedures?limit=1&count=true")
                        .expect(200)
                        .json()
                        .path("count")
                + demo.get("/api/v1/modules").expect(200).text();
    }

    private static List<String> pointers(Answer answer) {
        List<String> found = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> found.add(error.path("pointer").asText()));
        return found;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
