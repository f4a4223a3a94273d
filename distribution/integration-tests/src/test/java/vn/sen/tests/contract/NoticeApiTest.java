// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** The module that vendors copy does over HTTP what it says. */
@SenTest
class NoticeApiTest {

    private static final String NOTICES = "/api/v1/notices";

    @Test
    void a_posted_notice_is_read_by_anybody_until_it_is_taken_down(SenServer server) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Answer posted = server.demo()
                .post(NOTICES, """
                        {"title": "Nghỉ bão", "body": "Bộ phận Một cửa nghỉ chiều nay.", "validFrom": "%s", "validTo": "%s"}
                        """.formatted(today, today.plusDays(1)))
                .expect(201);
        String path = posted.header("Location").orElseThrow().replaceFirst("^.*(?=/api/)", "");

        JsonNode read = server.anybody().get(path).expect(200).json();
        assertThat(read.path("title").asText()).isEqualTo("Nghỉ bão");

        server.demo().send("DELETE", path, "").expect(204);
        server.anybody().get(path).expect(404);
    }

    @Test
    void every_fault_of_a_notice_is_named_at_once(SenServer server) {
        JsonNode problem = server.demo()
                .post(NOTICES, "{\"title\": \"\", \"text\": \"x\"}")
                .expect(400)
                .json();

        assertThat(problem.path("errors").findValuesAsText("pointer")).contains("/title", "/body", "/text");
    }
}
