// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** The contract of agencies over HTTP, on the demonstration data of Cà Mau. */
@SenTest
class OrganizationApiTest {

    private static final String BEFORE = "2025-06-30";
    private static final String AFTER = "2025-07-01";

    @Test
    void one_code_names_the_old_province_before_and_the_new_one_after_the_merger(SenServer server) {
        Http http = server.anybody();
        JsonNode before =
                http.get("/api/v1/agencies/H12?at=" + BEFORE).expect(200).json();
        JsonNode after = http.get("/api/v1/agencies/000.00.00.H12?at=" + AFTER)
                .expect(200)
                .json();

        assertThat(before.path("id")).isNotEqualTo(after.path("id"));
        assertThat(before.path("validTo").asText()).isEqualTo(BEFORE);
        JsonNode under = http.get("/api/v1/agencies/" + before.path("id").asText() + "/successors?at=" + AFTER)
                .expect(200)
                .json()
                .path("countedUnder");
        assertThat(under.findValuesAsText("id")).contains(after.path("id").asText());
    }

    @Test
    void a_report_of_the_past_counts_every_agency_once_in_either_way(SenServer server) {
        for (String counting : new String[] {"PERIOD", "SUCCESSORS"}) {
            JsonNode units = server.anybody()
                    .get("/api/v1/agencies/roll-up?from=2025-01-01&to=" + BEFORE + "&at=2026-01-01&counting="
                            + counting)
                    .expect(200)
                    .json()
                    .path("units");
            Set<String> seen = new HashSet<>();
            units.forEach(unit -> unit.path("agencies")
                    .forEach(agency -> assertThat(seen.add(agency.path("id").asText()))
                            .as(counting)
                            .isTrue()));
            assertThat(seen).hasSizeGreaterThan(60);
        }
    }

    @Test
    void an_act_that_history_forbids_is_refused_with_every_reason(SenServer server) {
        String province = server.anybody()
                .get("/api/v1/agencies/H12")
                .expect(200)
                .json()
                .path("id")
                .asText();
        String act = """
                {"effective": "2026-03-01", "legalBasis": "Quyết định thử", "changes": [
                  {"kind": "DISSOLVE", "agencies": ["%s"]},
                  {"kind": "MOVE", "agencies": ["00000000-0000-0000-0000-000000000001"], "parent": "%s"}]}
                """.formatted(province, province);

        Answer answer =
                server.demo().post("/api/v1/agencies/acts?dryRun=true", act).expect(409);

        assertThat(answer.problemCode()).isEqualTo("act-impossible");
        assertThat(answer.json().path("errors").findValuesAsText("code"))
                .contains("agency-left-behind", "agency-not-founded");
    }

    @Test
    void staff_is_not_shown_to_everybody(SenServer server) {
        String commune = server.anybody()
                .get("/api/v1/agencies?q=dat+mui&at=2026-01-01")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();

        server.anybody().get("/api/v1/terms?agency=" + commune).expect(401);
        assertThat(server.demo()
                        .get("/api/v1/terms?agency=" + commune)
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void what_was_exported_comes_back_through_a_job_without_a_change(SenServer server) throws Exception {
        String csv = server.anybody().get("/api/v1/agencies.csv").expect(200).text();
        Answer accepted = server.demo()
                .post("/api/v1/agencies/import?dryRun=true", "text/csv", csv)
                .expect(202);

        String job = accepted.header("Location").orElseThrow();
        Deadline.await(
                "import",
                Duration.ofSeconds(60),
                () -> server.demo().get(job).json().path("state").asText().matches("DONE|FAILED"));
        JsonNode report = server.demo().get(job + "/result").expect(200).json();
        assertThat(report.path("refused").asInt()).isZero();
        assertThat(report.path("unchanged")).isEqualTo(report.path("rows"));
    }
}
