// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;

/** What the contract says of creating and changing, tried on procedures; the same on both databases. */
final class ChangeContract {

    private static final String PROCEDURES = "/api/v1/procedures";
    private static final int AT_ONCE = 6;

    private ChangeContract() {}

    static void aChangeNeedsTheLatestTag(SenServer server) {
        Http demo = server.demo();
        ObjectNode procedure = fresh();
        String path = PROCEDURES + "/" + procedure.path("code").asText();
        Answer created = demo.post(PROCEDURES, procedure.toString()).expect(201);
        assertThat(created.header("Location")).contains(path);
        String first = demo.get(path).expect(200).header("ETag").orElseThrow();
        assertThat(demo.with("If-None-Match", first).get(path).status()).isEqualTo(304);

        procedure.put("name", "Đổi tên lần một");
        assertThat(demo.send("PUT", path, procedure.toString()).expect(428).problemCode())
                .isEqualTo("precondition-required");
        Answer changed = demo.with("If-Match", first)
                .send("PUT", path, procedure.toString())
                .expect(200);
        assertThat(changed.header("ETag")).isPresent().isNotEqualTo(Optional.of(first));

        procedure.put("name", "Đổi tên lần hai");
        assertThat(demo.with("If-Match", first)
                        .send("PUT", path, procedure.toString())
                        .expect(412)
                        .problemCode())
                .isEqualTo("precondition-failed");
        assertThat(demo.get(path).expect(200).json().path("name").asText()).isEqualTo("Đổi tên lần một");
    }

    static void aKeyBringsTheFirstAnswerAgain(SenServer server) {
        Http demo = server.demo().with("Idempotency-Key", UUID.randomUUID().toString());
        ObjectNode procedure = fresh();

        Answer first = demo.post(PROCEDURES, procedure.toString()).expect(201);
        Answer again = demo.post(PROCEDURES, procedure.toString()).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));

        procedure.put("name", "Một thủ tục khác");
        assertThat(demo.post(PROCEDURES, procedure.toString()).expect(422).problemCode())
                .isEqualTo("idempotency-key-reused");
        assertThat(versions(demo, procedure)).hasSize(1);
    }

    static void whoeverRepeatsAtTheSameTimeCreatesOnce(SenServer server) throws Exception {
        Http demo = server.demo().with("Idempotency-Key", UUID.randomUUID().toString());
        ObjectNode procedure = fresh();
        List<CompletableFuture<Answer>> posts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            posts.add(CompletableFuture.supplyAsync(
                    () -> demo.post(PROCEDURES, procedure.toString()), work -> new Thread(work).start()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<Answer> post : posts) {
            statuses.add(post.get().status());
        }
        // One creates; the others get its answer, or are told that it is not there yet.
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(versions(demo, procedure)).hasSize(1);
        assertThat(demo.post(PROCEDURES, procedure.toString()).status()).isEqualTo(201);
    }

    /** A procedure under a code that nobody has. */
    private static ObjectNode fresh() {
        String code = "8.%06d".formatted(Math.floorMod(System.nanoTime() / 1_000, 1_000_000));
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("name", "Thủ tục dùng để thử")
                .put("field", "Hộ tịch");
    }

    private static JsonNode versions(Http client, JsonNode procedure) {
        Answer answer = client.get(PROCEDURES + "/" + procedure.path("code").asText() + "/versions")
                .expect(200);
        return answer.json().has("items") ? answer.json().path("items") : answer.json();
    }
}
