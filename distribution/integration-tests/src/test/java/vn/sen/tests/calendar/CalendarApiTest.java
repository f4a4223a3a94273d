// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** The contract of the working calendar over HTTP. */
@SenTest
class CalendarApiTest {

    private static final String DUE = "/api/v1/calendar/due?amount=3&unit=WORKING_DAY&from=";

    @Test
    void anybody_learns_when_a_term_is_due_and_why(SenServer server) {
        JsonNode answer = server.anybody()
                .get(DUE + "2026-02-12T09:00:00%2B07:00")
                .expect(200)
                .json();

        assertThat(answer.path("due").asText()).isEqualTo("2026-02-24T09:00:00+07:00");
        int counted = 0;
        for (JsonNode day : answer.path("days")) {
            assertThat(day.path("reason").asText())
                    .as(day.path("date").asText())
                    .isNotBlank();
            counted += day.path("counted").asBoolean() ? 1 : 0;
        }
        assertThat(counted).isEqualTo(3);
        assertThat(answer.path("days")).hasSize(13);
    }

    @Test
    void what_cannot_be_counted_is_refused_with_every_fault(SenServer server) {
        JsonNode problem = server.anybody()
                .get("/api/v1/calendar/due?from=now&amount=0.3&unit=WORKING_DAY")
                .expect(400)
                .json();

        assertThat(problem.path("errors").findValuesAsText("pointer")).containsExactly("?from", "?amount");
    }

    @Test
    void a_day_that_an_administrator_enters_moves_due_moments_until_it_is_taken_back(SenServer server) {
        Http administrator = server.demo();
        String storm = "/api/v1/calendar/days/2027-03-03";
        String from = DUE + "2027-03-01T09:00:00%2B07:00";
        assertThat(due(server, from)).startsWith("2027-03-04");

        administrator
                .send(
                        "PUT",
                        storm,
                        "{\"kind\": \"CLOSED\", \"name\": {\"vi\": \"Bão số 2\"}, \"source\": \"Công điện 3\","
                                + " \"reason\": \"Bão đổ bộ\"}")
                .expect(200);
        assertThat(due(server, from)).startsWith("2027-03-05");

        administrator.delete(storm + "?reason=Sai").expect(204);
        assertThat(due(server, from)).startsWith("2027-03-04");
        administrator.delete(storm + "?reason=Sai").expect(204);
        administrator.delete(storm).expect(400);
        assertThat(administrator
                        .get("/api/v1/audit/entries?action=calendar.day-enter")
                        .expect(200)
                        .text())
                .contains("Bão đổ bộ");
    }

    @Test
    void a_year_that_nobody_has_entered_is_told_as_provisional(SenServer server) {
        assertThat(server.anybody()
                        .get(DUE + "2028-03-01T09:00:00%2B07:00")
                        .expect(200)
                        .json()
                        .path("notEntered")
                        .path(0)
                        .asInt())
                .isEqualTo(2028);
    }

    private static String due(SenServer server, String address) {
        return server.anybody().get(address).expect(200).json().path("due").asText();
    }
}
