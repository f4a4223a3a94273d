// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Caller;

class ResourceAnswersTest {

    private static final String NOTICE = "{\"title\": \"Thông báo\"}";

    private final InProcessServer server = new InProcessServer(new Notices());

    @Test
    void a_record_is_written_as_the_contract_says() throws Exception {
        InProcessServer.Answer answer = server.call("GET", "/api/v1/notices/1", Map.of(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"title\":\"Đóng cửa\",\"at\":\"2026-11-21T09:30:00+07:00\"}");
    }

    @Test
    void a_path_method_or_format_that_is_not_served_is_a_problem() throws Exception {
        assertThat(server.problem("GET", "/api/v1/notices/1/2/3", Map.of(), "")).isEqualTo("404 not-found");
        assertThat(server.problem("PUT", "/api/v1/notices", json(), NOTICE)).isEqualTo("405 method-not-allowed");
        assertThat(server.problem("GET", "/api/v1/notices/1", Map.of("Accept", "image/png"), ""))
                .isEqualTo("406 not-acceptable");
        assertThat(server.problem("POST", "/api/v1/notices", Map.of("Content-Type", "text/xml"), "<x/>"))
                .isEqualTo("415 unsupported-media-type");
    }

    @Test
    void json_is_read_also_by_a_method_that_does_not_say_what_it_consumes() throws Exception {
        assertThat(server.call("POST", "/api/v1/notices/unsaid", json(), "{\"title\": \"Đ\"}")
                        .text())
                .contains("\"title\":\"Đ\"");
        assertThat(server.problem("POST", "/api/v1/notices/unsaid", json(), "{\"titel\": \"Đ\"}"))
                .isEqualTo("400 invalid-request");
    }

    @Test
    void a_header_that_cannot_be_read_is_a_problem() throws Exception {
        assertThat(server.problem("GET", "/api/v1/notices/1", Map.of("Accept", ";;;"), ""))
                .isEqualTo("400 bad-request");
    }

    @Test
    void while_the_server_starts_an_unknown_path_is_to_be_asked_for_again() throws Exception {
        server.isStarting();

        InProcessServer.Answer answer = server.call("GET", "/api/v1/notices/1/2/3", Map.of(), "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:sen:problem:starting");
        assertThat(server.problem("PUT", "/api/v1/notices", json(), NOTICE)).isEqualTo("503 starting");
        assertThat(server.call("GET", "/api/v1/notices/1", Map.of(), "").status())
                .isEqualTo(200);
    }

    @Test
    void an_exception_nobody_expected_tells_the_client_its_number_and_nothing_else() throws Exception {
        InProcessServer.Answer answer = server.call("GET", "/api/v1/notices/broken", Map.of(), "");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("instance").asText()).startsWith("urn:uuid:");
        assertThat(answer.text()).doesNotContain("select", "IllegalState", "vn.sen");
    }

    @Test
    void texts_follow_the_language_asked_for() throws Exception {
        String path = "/api/v1/notices/gone";

        assertThat(server.call("GET", path, Map.of(), "").json().path("title").asText())
                .isEqualTo("Không tìm thấy trang");
        assertThat(server.call("GET", path, Map.of("Accept-Language", "en"), "")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Page not found");
    }

    @Test
    void a_guarded_method_wants_a_caller_with_the_role() throws Exception {
        assertThat(server.problem("DELETE", "/api/v1/notices/1", Map.of(), ""))
                .isEqualTo("401 authentication-required");
        assertThat(server.problem("DELETE", "/api/v1/notices/1", bearer("reader"), ""))
                .isEqualTo("403 access-denied");
        assertThat(server.call("DELETE", "/api/v1/notices/1", bearer("CLERK"), "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void without_the_identity_service_only_what_is_public_goes_on() throws Exception {
        server.identityIsAway();

        assertThat(server.problem("DELETE", "/api/v1/notices/1", bearer("CLERK"), ""))
                .isEqualTo("503 identity-missing");
        assertThat(server.call("GET", "/api/v1/notices/1", bearer("CLERK"), "").status())
                .isEqualTo(200);
    }

    @Test
    void a_session_needs_the_token_of_its_form() throws Exception {
        server.callersAre(Caller.Kind.SESSION);
        Map<String, String> session = Map.of("Cookie", "sen-session=CLERK");
        Map<String, String> form =
                Map.of("Cookie", "sen-session=CLERK", "Content-Type", "application/x-www-form-urlencoded");
        String token = vn.sen.web.access.CsrfToken.of("CLERK");

        assertThat(server.problem("DELETE", "/api/v1/notices/1", session, "")).isEqualTo("403 csrf-refused");
        assertThat(server.problem("POST", "/api/v1/notices/form", form, "csrf=wrong&title=A"))
                .isEqualTo("403 csrf-refused");
        assertThat(server.call("POST", "/api/v1/notices/form", form, "title=%C4%90&csrf=" + token)
                        .text())
                .isEqualTo("{\"title\":\"Đ\"}");
    }

    @Test
    void behind_tls_a_session_cookie_that_another_host_has_planted_counts_for_nothing() throws Exception {
        server.callersAre(Caller.Kind.SESSION);
        Map<String, String> form = Map.of(
                "Cookie",
                "sen-session=PLANTED; __Host-sen-session=CLERK; sen-language=vi",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(server.call(
                                "POST",
                                "/api/v1/notices/session",
                                form,
                                "csrf=" + vn.sen.web.access.CsrfToken.of("CLERK"))
                        .text())
                .isEqualTo("{\"title\":\"CLERK\"}");
        assertThat(server.problem(
                        "POST", "/api/v1/notices/session", form, "csrf=" + vn.sen.web.access.CsrfToken.of("PLANTED")))
                .isEqualTo("403 csrf-refused");
    }

    @Test
    void a_form_with_a_file_carries_the_token_in_its_first_part() throws Exception {
        server.callersAre(Caller.Kind.SESSION);
        Map<String, String> form =
                Map.of("Cookie", "sen-session=CLERK", "Content-Type", "multipart/form-data; boundary=x");
        String token = part("name=\"csrf\"", vn.sen.web.access.CsrfToken.of("CLERK"));
        String file = part("name=\"file\"; filename=\"a.txt\"", "content");

        assertThat(server.problem("POST", "/api/v1/notices/file", form, file + token + "--x--"))
                .isEqualTo("403 csrf-refused");
        assertThat(server.problem(
                        "POST", "/api/v1/notices/file", form, part("name=\"csrf\"", "wrong") + file + "--x--"))
                .isEqualTo("403 csrf-refused");
        assertThat(server.call("POST", "/api/v1/notices/file", form, token + file + "--x--")
                        .text())
                .isEqualTo("{\"title\":\"a.txt\"}");
    }

    @Test
    void questions_about_health_are_never_too_many() throws Exception {
        for (int i = 0; i < 101; i++) {
            assertThat(server.call("GET", "/health/notices", Map.of(), "").status())
                    .isEqualTo(204);
        }
        for (int i = 0; i < 100; i++) {
            server.call("GET", "/api/v1/notices/1", Map.of(), "");
        }

        assertThat(server.problem("GET", "/api/v1/notices/1", Map.of(), "")).isEqualTo("429 too-many-requests");
    }

    private static String part(String disposition, String content) {
        return "--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void a_form_from_another_site_is_refused_before_anything_else() throws Exception {
        Map<String, String> foreign =
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site");

        assertThat(server.problem("POST", "/api/v1/notices/form", foreign, "title=A"))
                .isEqualTo("403 cross-site-refused");
    }

    @Test
    void bodies_that_cannot_be_read_are_the_clients_fault() throws Exception {
        assertThat(server.problem("POST", "/api/v1/notices", json(), "{\"title\":"))
                .isEqualTo("400 malformed-json");
        assertThat(server.problem("POST", "/api/v1/notices", json(), "")).isEqualTo("400 invalid-request");
        assertThat(server.problem("POST", "/api/v1/notices", json(), "x".repeat(2000)))
                .isEqualTo("413 body-too-large");
        assertThat(server.problem("POST", "/api/v1/notices", json(), "[".repeat(500)))
                .isEqualTo("400 malformed-json");
    }

    @Test
    void every_fault_of_a_body_is_told_with_its_pointer() throws Exception {
        JsonNode errors = server.call("POST", "/api/v1/notices", json(), "{\"title\": \"a\\u0007\", \"extra\": 1}")
                .json()
                .path("errors");

        assertThat(errors.findValuesAsText("pointer")).containsExactlyInAnyOrder("/title", "/extra");
        assertThat(errors.findValuesAsText("code")).containsExactlyInAnyOrder("control-character", "additional-field");
    }

    @Test
    void parameters_of_a_list_that_make_no_sense_are_the_clients_fault() throws Exception {
        for (String query : new String[] {"limit=0", "limit=201", "limit=x", "count=maybe", "after=%25", "after=_w"}) {
            assertThat(server.problem("GET", "/api/v1/notices?" + query, Map.of(), ""))
                    .as(query)
                    .isEqualTo("400 invalid-request");
        }
        assertThat(server.call("GET", "/api/v1/notices?limit=5", Map.of(), "").text())
                .isEqualTo("{\"items\":[{\"title\":\"5\"}],\"next\":null}");
    }

    @Test
    void a_fault_in_a_template_becomes_an_error_page_in_the_shell() throws Exception {
        InProcessServer.Answer answer = server.call("GET", "/notices", Map.of("Accept", "text/html"), "");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).startsWith("<!DOCTYPE html>").contains("Máy chủ gặp sự cố");
    }

    @Test
    void a_page_for_somebody_signed_in_leads_to_the_sign_in_page_and_back() throws Exception {
        InProcessServer.Answer answer = server.call("GET", "/notices/mine?page=2", Map.of("Accept", "text/html"), "");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?return=%2Fnotices%2Fmine%3Fpage%3D2");
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private static Map<String, String> bearer(String role) {
        return Map.of("Authorization", "Bearer " + role);
    }
}
