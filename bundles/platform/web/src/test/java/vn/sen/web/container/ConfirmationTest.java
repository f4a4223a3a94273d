// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Caller;
import vn.sen.web.access.CsrfToken;

/** Who has not shown for a while who it is must do so before a dangerous act. */
class ConfirmationTest {

    private static final Map<String, String> PAGE = Map.of("Accept", "text/html", "Cookie", "sen-session=CLERK");

    private final InProcessServer server = new InProcessServer(new DangerousActs());

    @Test
    void a_program_is_not_asked() throws Exception {
        assertThat(server.call("POST", "/api/v1/danger", Map.of("Authorization", "Bearer CLERK"), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_person_is_led_to_the_confirmation_and_back_to_the_form() throws Exception {
        server.callersAre(Caller.Kind.SESSION);

        InProcessServer.Answer form = server.call("GET", "/danger?id=7", PAGE, "");

        assertThat(form.status()).isEqualTo(303);
        assertThat(form.header("Location")).endsWith("/sign-in/confirm?return=%2Fdanger%3Fid%3D7");
    }

    @Test
    void a_form_sent_too_late_leads_back_to_its_page_on_this_server_only() throws Exception {
        server.callersAre(Caller.Kind.SESSION);

        assertThat(sent("http://localhost/danger?id=7")).endsWith("return=%2Fdanger%3Fid%3D7");
        assertThat(sent("https://example.org/danger?id=7")).endsWith("return=%2Fdanger%3Fid%3D7");
        assertThat(sent("no address at all")).endsWith("return=%2F");
    }

    @Test
    void a_script_is_told_what_is_missing() throws Exception {
        server.callersAre(Caller.Kind.SESSION);

        assertThat(server.problem("POST", "/api/v1/danger", Map.of("Cookie", "sen-session=CLERK"), ""))
                .isEqualTo("403 confirmation-required");
    }

    @Test
    void whoever_has_just_confirmed_goes_on_until_the_time_is_over() throws Exception {
        server.callersAre(Caller.Kind.SESSION);
        server.callersAreConfirmedUntil(Instant.now().plusSeconds(60));
        assertThat(server.call("GET", "/danger", PAGE, "").status()).isNotEqualTo(303);

        server.callersAreConfirmedUntil(Instant.now().minusSeconds(1));
        assertThat(server.call("GET", "/danger", PAGE, "").status()).isEqualTo(303);
    }

    @Test
    void a_role_held_at_another_agency_is_refused_with_its_own_reason() throws Exception {
        assertThat(server.problem("GET", "/api/v1/elsewhere", Map.of("Authorization", "Bearer CLERK"), ""))
                .isEqualTo("403 agency-forbidden");
    }

    @Test
    void a_role_held_at_an_agency_opens_only_what_is_marked_for_it() throws Exception {
        Map<String, String> clerk = Map.of("Authorization", "Bearer CLERK");
        assertThat(server.call("GET", "/api/v1/province", clerk, "").status()).isEqualTo(200);

        server.callersHoldTheirRolesAt(new UUID(0, 2));

        assertThat(server.problem("GET", "/api/v1/province", clerk, "")).isEqualTo("403 province-only");
        assertThat(server.problem("GET", "/api/v1/elsewhere", clerk, "")).isEqualTo("403 agency-forbidden");
        assertThat(server.problem("GET", "/api/v1/province", Map.of("Authorization", "Bearer LEADER"), ""))
                .isEqualTo("403 access-denied");
    }

    @Test
    void a_refusal_names_the_agency_and_what_is_within_reach() throws Exception {
        InProcessServer.Answer answer = server.call(
                "GET", "/api/v1/elsewhere", Map.of("Authorization", "Bearer CLERK", "Accept-Language", "en"), "");

        assertThat(answer.json().path("detail").asText()).contains("“Sở Y tế”", "CLERK", "only at: Sở Tư pháp");
        assertThat(answer.json().path("reach")).hasSize(1);
        assertThat(answer.json().path("agency").asText()).endsWith("1");
    }

    @Test
    void refused_requests_are_told_without_what_identifies_the_record() throws Exception {
        server.problem("GET", "/api/v1/record/7", Map.of("Authorization", "Bearer LEADER"), "");
        server.call("GET", "/api/v1/record/7", Map.of("Authorization", "Bearer CLERK"), "");

        assertThat(server.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.method()).isEqualTo("GET /api/v1/record/{id}");
            assertThat(refusal.code()).isEqualTo("access-denied");
            assertThat(refusal.caller().orElseThrow().subject()).isEqualTo("LEADER");
        });
    }

    private String sent(String referer) throws Exception {
        Map<String, String> headers = new HashMap<>(PAGE);
        headers.put("Referer", referer);
        headers.put(CsrfToken.HEADER, CsrfToken.of("CLERK"));
        return server.call("POST", "/danger", headers, "").header("Location");
    }
}
