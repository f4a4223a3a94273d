// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.NotificationSite;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.web.container.InProcessServer.Answer;

class TemplatesResourceTest {

    private static final String LIST = "/api/v1/notification-templates";
    private static final String LETTER = LIST + "/" + NotificationNode.LETTER;
    private static final String TEXTS = texts("Hồ sơ [[dossier]]", "Kính gửi [[name]]", "[[dossier]]");

    private NotificationSite site;

    @BeforeEach
    void open() {
        site = NotificationSite.open();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static String texts(String subject, String text, String brief) {
        return "{\"subject\": \"" + subject + "\", \"text\": \"" + text + "\", \"brief\": \"" + brief + "\"}";
    }

    private static String order(String vi, String en, String reason) {
        return "{\"vi\": " + vi + ", \"en\": " + en + ", \"reason\": \"" + reason + "\"}";
    }

    private static String draft(String vi, String en) {
        return "{\"vi\": " + vi + ", \"en\": " + en + "}";
    }

    private Answer change(String body, String version) throws Exception {
        return site.send("PUT", LETTER, body, "If-Match", "\"" + version + "\"");
    }

    @Test
    void only_administrators_see_or_change_texts() throws Exception {
        List<String[]> calls = List.of(
                new String[] {"GET", LIST, ""},
                new String[] {"GET", LETTER, ""},
                new String[] {"PUT", LETTER, order(TEXTS, TEXTS, "Lời lẽ của tỉnh")},
                new String[] {"POST", LETTER + "/restore", "{\"reason\": \"Như cũ\"}"},
                new String[] {"POST", LETTER + "/preview", draft(TEXTS, TEXTS)},
                new String[] {"GET", LETTER + "/versions", ""});
        for (String[] call : calls) {
            Map<String, String> json = Map.of("Content-Type", "application/json", "If-Match", "\"0\"");
            assertThat(site.server().problem(call[0], call[1], json, call[2])).isEqualTo("401 authentication-required");
            assertThat(site.server()
                            .problem(
                                    call[0],
                                    call[1],
                                    NotificationSite.with(json, "Authorization", "Bearer " + Roles.LEADER),
                                    call[2]))
                    .as(call[0] + " " + call[1])
                    .isEqualTo("403 access-denied");
        }
    }

    @Test
    void a_kind_is_shown_with_its_texts_and_variables_in_both_languages() throws Exception {
        JsonNode items = site.get(LIST).json().path("items");
        JsonNode letter = site.get(LETTER).json();

        assertThat(items.findValuesAsText("id")).contains(NotificationNode.LETTER, NotificationNode.CODE);
        assertThat(letter.path("nameVi").asText()).isEqualTo("Thư thử");
        assertThat(letter.path("nameEn").asText()).isNotEmpty().isNotEqualTo("Thư thử");
        assertThat(letter.path("vi").path("subject").asText()).isEqualTo("Hồ sơ [[dossier]] bị chậm");
        assertThat(letter.path("variables").findValuesAsText("descriptionVi")).contains("Mã hồ sơ");
        assertThat(letter.path("original").asBoolean()).isTrue();
    }

    @Test
    void a_kind_that_no_module_declares_is_unknown_to_every_call() throws Exception {
        String none = LIST + "/test.unheard";
        List<Answer> answers = List.of(
                site.get(none),
                site.get(none + "/versions"),
                site.send("PUT", none, order(TEXTS, TEXTS, "Lời lẽ"), "If-Match", "\"0\""),
                site.send("POST", none + "/restore", "{\"reason\": \"Như cũ\"}", "If-Match", "\"0\""),
                site.send("POST", none + "/preview", draft(TEXTS, TEXTS)));
        for (Answer answer : answers) {
            assertThat(NotificationSite.problem(answer)).isEqualTo("404 notification-template-unknown");
            assertThat(answer.json().path("detail").asText()).contains("test.unheard", "Hãy xem danh sách mẫu");
        }
    }

    @Test
    void a_change_needs_the_version_that_its_author_has_seen() throws Exception {
        String order = order(TEXTS, TEXTS, "Lời lẽ của tỉnh");

        assertThat(site.get(LETTER).header("ETag")).contains("0");
        assertThat(site.send("PUT", LETTER, order).status()).isEqualTo(428);
        assertThat(change(order, "3").status()).isEqualTo(412);
        assertThat(change(order, "0").status()).isEqualTo(200);
        assertThat(change(order, "0").status())
                .as("the second of two who saw the same")
                .isEqualTo(412);
        assertThat(site.get(LETTER).json().path("version").asInt()).isEqualTo(1);
        assertThat(site.send("POST", LETTER + "/restore", "{\"reason\": \"Như cũ\"}")
                        .status())
                .isEqualTo(428);
        assertThat(site.send("POST", LETTER + "/restore", "{\"reason\": \"Như cũ\"}", "If-Match", "\"1\"")
                        .json()
                        .path("vi")
                        .path("subject")
                        .asText())
                .isEqualTo("Hồ sơ [[dossier]] bị chậm");

        JsonNode versions = site.get(LETTER + "/versions").json().path("items");
        assertThat(versions.findValuesAsText("version")).containsExactly("2", "1");
        assertThat(versions.findValuesAsText("author")).containsOnly(Roles.ADMINISTRATOR);
        assertThat(versions.get(1).path("reason").asText()).isEqualTo("Lời lẽ của tỉnh");
    }

    @Test
    void every_fault_of_both_languages_and_of_the_reason_is_told_at_once() throws Exception {
        String vi = texts("Hồ sơ [[dosier]]", "", "[[name");
        String en = texts("Two\\nlines", "[[code]]", "x");
        Answer answer = change(order(vi, en, "  a  "), "0");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(NotificationSite.faults(answer))
                .containsExactlyInAnyOrder(
                        "/vi/subject template-variable-unknown",
                        "/vi/text template-text-missing",
                        "/vi/brief template-brackets",
                        "/en/subject template-subject-lines",
                        "/en/text template-variable-unknown",
                        "/reason reason-length");
        assertThat(answer.text()).contains("Không có biến [[dosier]]", "[[name]], [[dossier]]");
        assertThat(site.get(LETTER).json().path("version").asInt()).isZero();
    }

    @Test
    void a_body_of_another_shape_is_refused_by_its_pointers() throws Exception {
        assertThat(NotificationSite.faults(change("{\"vi\": {\"subject\": \"x\"}, \"note\": 1}", "0")))
                .contains(
                        "/en required-field",
                        "/reason required-field",
                        "/vi/text required-field",
                        "/vi/brief required-field")
                .anyMatch(fault -> fault.startsWith("/note "));
        assertThat(NotificationSite.problem(change("[]", "0"))).isEqualTo("400 invalid-request");
        assertThat(NotificationSite.problem(change(order(texts("a".repeat(151), "x", "x"), TEXTS, "Lời lẽ"), "0")))
                .isEqualTo("400 invalid-request");
    }

    @Test
    void a_preview_fills_in_the_samples_and_keeps_nothing() throws Exception {
        JsonNode shown =
                site.send("POST", LETTER + "/preview", draft(TEXTS, TEXTS)).json();

        assertThat(shown.path("vi").path("subject").asText()).isEqualTo("Hồ sơ H12.34-261123-0001");
        assertThat(shown.path("en").path("text").asText()).isEqualTo("Kính gửi Nguyễn Văn Mẫu");
        assertThat(site.get(LETTER + "/versions").json().path("items")).isEmpty();
        assertThat(site.node().acts().acts()).isEmpty();
    }

    @Test
    void a_preview_with_a_variable_that_the_kind_does_not_have_says_which_it_has() throws Exception {
        String body = draft(texts("Hồ sơ [[ma]]", "x", "x"), TEXTS);
        Answer vietnamese = site.send("POST", LETTER + "/preview", body);
        Answer english = site.send("POST", LETTER + "/preview", body, "Accept-Language", "en");

        assertThat(NotificationSite.faults(vietnamese)).containsExactly("/vi/subject template-variable-unknown");
        assertThat(vietnamese.text()).contains("Mẫu này dùng được: [[name]], [[dossier]]");
        assertThat(english.text()).contains("[[ma]]", "[[name]], [[dossier]]").doesNotContain("Mẫu này");
        assertThat(NotificationSite.faults(site.send("POST", LETTER + "/preview", "{\"vi\": " + TEXTS + "}")))
                .containsExactly("/en required-field");
    }
}
