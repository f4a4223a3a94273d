// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.Collection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** What a change of a calendar does to running clocks, over HTTP, on the embedded database. */
@SenTest
class RecountApiTest {

    @Test
    void running_clocks_follow_a_change_and_its_undoing(SenServer server) throws Exception {
        Http administrator = server.demo();
        BundleContext framework = server.framework();
        Collection<ServiceReference<DataSource>> main =
                framework.getServiceReferences(DataSource.class, "(sen.name=main)");
        try (Connection connection =
                framework.getService(main.iterator().next()).getConnection()) {
            RunningClocks clocks = new RunningClocks(connection);
            clocks.store(3);
            try {
                String storm = Recounts.enterStorm(administrator);
                JsonNode counted = Recounts.awaitCounted(administrator, storm);
                assertThat(counted.path("moved").asLong()).isEqualTo(3);
                JsonNode moves =
                        administrator.get(storm + "/moves?limit=2").expect(200).json();
                assertThat(moves.path("items")).hasSize(2);
                assertThat(moves.path("items").path(0).path("before").asText()).startsWith("2026-12-03T09:00");
                assertThat(moves.path("items").path(0).path("after").asText()).startsWith("2026-12-04T09:00");
                assertThat(administrator
                                .get(storm + "/moves?limit=2&after="
                                        + moves.path("next").asText())
                                .expect(200)
                                .json()
                                .path("items"))
                        .hasSize(1);
                assertThat(administrator
                                .get(counted.path("job").asText())
                                .expect(200)
                                .json()
                                .path("kind")
                                .asText())
                        .isEqualTo("calendar.recount");

                administrator
                        .post(storm + "/undo", "{\"reason\": \"Bão đổi hướng\"}")
                        .expect(204);
                administrator.post(storm + "/undo", "{\"reason\": \"Lần nữa\"}").expect(409);
                String undo = "/api/v1/calendar/changes/"
                        + administrator
                                .get("/api/v1/calendar/changes?limit=1")
                                .expect(200)
                                .json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asText();
                Recounts.awaitCounted(administrator, undo);
                assertThat(clocks.due(RunningClocks.DUE)).isEqualTo(3);
            } finally {
                clocks.removeAll();
            }
        }
    }

    @Test
    void jobs_are_listed_for_administrators_and_recurring_ones_with_their_next_moment(SenServer server) {
        Http administrator = server.demo();
        assertThat(administrator
                        .get("/api/v1/jobs?state=DONE&kind=calendar.recount&limit=1")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isLessThanOrEqualTo(1);
        administrator.get("/api/v1/jobs?state=NEVER").expect(400);
        JsonNode recurring =
                administrator.get("/api/v1/jobs/recurring").expect(200).json().path("items");
        assertThat(recurring.findValuesAsText("kind")).contains("calendar.nightly-recount");
        assertThat(recurring.findValuesAsText("schedule")).contains("15 1 * * *");
        assertThat(recurring.findValuesAsText("next")).allMatch(moment -> moment.endsWith("+07:00"));
    }
}
