// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;

/** Changes the calendar of a server and follows how its clocks are counted anew. */
final class Recounts {

    private static final String STORM = "/api/v1/calendar/days/2026-12-01";
    private static final Duration BOUND = Duration.ofSeconds(90);

    private Recounts() {}

    /** Enters a day off in the middle of the terms. @return the address of the change */
    static String enterStorm(Http administrator) {
        administrator
                .send(
                        "PUT",
                        STORM,
                        "{\"kind\": \"CLOSED\", \"name\": {\"vi\": \"Bão số 13\"}, \"source\": \"Công điện 1\","
                                + " \"reason\": \"Bão đổ bộ\"}")
                .expect(200);
        JsonNode newest = administrator
                .get("/api/v1/calendar/changes?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(newest.path("reason").asText()).isEqualTo("Bão đổ bộ");
        return "/api/v1/calendar/changes/" + newest.path("id").asText();
    }

    /** The change once its first clocks are counted anew. */
    static JsonNode awaitBegun(Http administrator, String change) throws Exception {
        return await(administrator, change, state -> state.path("checked").asLong() > 0);
    }

    static JsonNode awaitCounted(Http administrator, String change) throws Exception {
        return await(administrator, change, state -> state.has("countedAt"));
    }

    private static JsonNode await(Http administrator, String change, Predicate<JsonNode> expected) throws Exception {
        AtomicReference<JsonNode> seen = new AtomicReference<>();
        Deadline.await("clocks counted anew", BOUND, () -> {
            seen.set(administrator.get(change).expect(200).json());
            return expected.test(seen.get());
        });
        return seen.get();
    }
}
