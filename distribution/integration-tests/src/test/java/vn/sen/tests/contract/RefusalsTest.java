// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.RoleClient;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** What is refused stands in the record of acts, and a flood of it does not fill the record. */
@SenTest
class RefusalsTest {

    /** Other tests are refused in so many ways that the rest of their minute counts as one entry. */
    private static final Duration AFTER_OTHERS = Duration.ofSeconds(120);

    @Test
    void a_refused_request_is_recorded_and_a_flood_of_it_once(SenServer server) throws Exception {
        Http clerk = RoleClient.holding(server, "CLERK");
        String me = subject(clerk);
        Deadline.await("the record", AFTER_OTHERS, () -> {
            clerk.get("/api/v1/users").expect(403);
            return !entries(server, me).isEmpty();
        });
        for (int i = 0; i < 300; i++) {
            clerk.get("/api/v1/users?limit=" + (1 + i % 200)).expect(403);
        }
        Deadline.await("the record of the other method", AFTER_OTHERS, () -> {
            clerk.get("/api/v1/clients").expect(403);
            return entries(server, me).size() > 1;
        });

        List<JsonNode> entries = entries(server, me);
        assertThat(entries).hasSizeLessThanOrEqualTo(5);
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.at("/object/id").asText()).isEqualTo("GET /api/v1/users");
            assertThat(entry.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(entry.path("reason").asText()).isEqualTo("access-denied");
            assertThat(entry.path("address").asText()).isNotEmpty();
        });
    }

    @Test
    void a_wrong_sign_in_is_recorded_at_once_and_the_same_again_only_counted(SenServer server) {
        String name = "nobody." + Long.toString(System.nanoTime(), 36);
        int before = signIns(server);
        for (int i = 0; i < 4; i++) {
            server.anybody()
                    .post("/sign-in", "application/x-www-form-urlencoded", "name=" + name + "&password=wrong-" + i)
                    .expect(422);
        }

        assertThat(signIns(server) - before).isBetween(0, 1);
        assertThat(signIns(server)).isPositive();
    }

    private static int signIns(SenServer server) {
        return server.demo()
                .get("/api/v1/audit/entries?action=identity.sign-in&outcome=REFUSED&limit=200")
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static List<JsonNode> entries(SenServer server, String subject) {
        List<JsonNode> mine = new ArrayList<>();
        server.demo()
                .get("/api/v1/audit/entries?action=identity.access&limit=200&who=" + subject)
                .expect(200)
                .json()
                .path("items")
                .forEach(mine::add);
        return mine;
    }

    private static String subject(Http client) {
        String token = client.headerLines().replaceAll("(?s).*Bearer (\\S+).*", "$1");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }
}
