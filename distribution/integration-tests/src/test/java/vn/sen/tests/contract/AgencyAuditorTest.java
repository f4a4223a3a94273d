// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.RoleClient;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** An auditor of a commune reads what was done there, and nothing of what was done elsewhere. */
@SenTest
class AgencyAuditorTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Test
    void an_auditor_of_a_commune_sees_what_was_done_to_its_records_only(SenServer server) throws Exception {
        try (AgencyRecords records = new AgencyRecords(server.demo())) {
            String commune = records.name("AGENCY");
            Http auditor = RoleClient.at(server, commune, "AUDITOR").client();

            JsonNode items = entries(auditor);

            Set<String> acts = new TreeSet<>();
            items.forEach(item -> {
                assertThat(item.path("agency").asText()).isEqualTo(commune);
                acts.add(item.path("action").asText());
            });
            assertThat(acts)
                    .contains(
                            "organization.position-add",
                            "organization.term-add",
                            "organization.delegation-add",
                            "organization.desk-add",
                            "organization.record",
                            "identity.user-create",
                            "identity.grant-give",
                            "identity.client-create");
            assertThat(entries(RoleClient.at(server, records.name("OTHER"), "AUDITOR")
                            .client()))
                    .noneSatisfy(
                            item -> assertThat(item.path("agency").asText()).isEqualTo(commune));

            String elsewhere = entries(server.demo().with("Accept-Language", "vi"), "?action=identity.client-create")
                    .findValuesAsText("id")
                    .stream()
                    .filter(id -> !items.findValuesAsText("id").contains(id))
                    .findFirst()
                    .orElseThrow();
            auditor.get("/api/v1/audit/entries/" + elsewhere).expect(404);
            auditor.with("Accept", "text/html").get("/audit/" + elsewhere).expect(404);
            auditor.get("/api/v1/audit/heads.csv").expect(403);
            assertThat(auditor.get("/api/v1/audit/export.csv")
                            .expect(200)
                            .text()
                            .lines()
                            .skip(1))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains(commune));
            Deadline.await(
                    "the record of the export",
                    BOUND,
                    () -> entries(server.demo(), "?action=audit.export&limit=5")
                            .toString()
                            .contains(records.name("AGENCY_NAME")));
        }
    }

    private static JsonNode entries(Http client) {
        return entries(client, "?limit=200");
    }

    private static JsonNode entries(Http client, String query) {
        return client.get("/api/v1/audit/entries" + query).expect(200).json().path("items");
    }
}
