// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.RoleClient;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Zoo;

/** What a province does every day, on the database it does it with. */
@SenTest(Database.POSTGRESQL)
class MainFlowsOnPostgresTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void the_server_says_which_database_it_works_with(SenServer server) {
        Answer ready = server.anybody().get("/health/ready").expect(200);

        assertThat(ready.text()).contains("PostgreSQL");
        assertThat(server.anybody().get("/metrics").expect(200).text())
                .contains("sen_http_requests_total", "sen_database_connections_most 16.0")
                .endsWith("# EOF\n");
    }

    @Test
    void what_is_imported_is_found_without_diacritics_in_the_api_and_on_the_page(SenServer server) throws Exception {
        Http publisher = RoleClient.holding(server, "PUBLISHER");
        String document = """
                [{"code": "8.000001", "name": "Thủ tục thả đèn trời", "field": "Văn hoá", "level": "Cấp xã"},
                 {"code": "none", "name": "Dòng hỏng", "field": "Văn hoá"}]
                """;
        String job = publisher
                .post("/api/v1/procedures/import", document)
                .expect(202)
                .header("Location")
                .orElseThrow();
        Deadline.await("the end of the import", BOUND, () -> {
            String state = publisher.get(job).expect(200).json().path("state").asText();
            return state.equals("DONE") || state.equals("FAILED");
        });

        assertThat(publisher.get(job + "/result").expect(200).json().toString())
                .contains("\"accepted\":1", "\"refused\":1");
        assertThat(server.anybody()
                        .get("/api/v1/procedures?q=tha+den+troi")
                        .expect(200)
                        .json()
                        .at("/items/0/code")
                        .asText())
                .isEqualTo("8.000001");
        assertThat(server.anybody()
                        .with("Accept", "text/html")
                        .get("/procedures?q=tha+den+troi")
                        .expect(200)
                        .text())
                .contains("8.000001");
    }

    @Test
    void a_module_goes_and_comes_with_all_it_serves(SenServer server) {
        Zoo zoo = new Zoo(server.demo());
        zoo.disable("noticeboard");
        try {
            assertThat(server.anybody().get("/api/v1/notices").status()).isIn(404, 503);
        } finally {
            zoo.enable("noticeboard");
        }
        server.anybody().get("/api/v1/notices").expect(200);
        server.anybody().with("Accept", "text/html").get("/").expect(200);
    }

    @Test
    void whoever_holds_another_role_is_told_which_is_needed(SenServer server) {
        Http clerk = RoleClient.holding(server, "CLERK");

        Answer refused = clerk.post("/api/v1/procedures", "{}").expect(403);

        assertThat(refused.problemCode()).isEqualTo("access-denied");
        assertThat(refused.text()).contains("PUBLISHER");
    }
}
