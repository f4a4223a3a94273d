// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.NotificationSite;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.delivery.FakeChannel;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.web.container.InProcessServer.Answer;

class NotificationsResourceTest {

    private static final String LIST = "/api/v1/notifications";
    private static final String REASON = "{\"reason\": \"Người dân hỏi\"}";

    private NotificationSite site;
    private FakeChannel mail;

    @BeforeEach
    void open() {
        site = NotificationSite.open();
        mail = site.node().come(FakeChannel.strong("email"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private UUID send(String key) {
        UUID id = site.node().send(NotificationNode.letter(key).by("email").build());
        site.node().look();
        return id;
    }

    private UUID failed(String key, String reason) {
        mail.answering(SendResult.refused(reason, "550 buoi@example.vn unknown"));
        UUID id = send(key);
        mail.taking();
        return id;
    }

    @Test
    void only_administrators_see_or_decide_anything() throws Exception {
        String one = LIST + "/" + failed("1", "server-refused");
        List<String[]> calls = List.of(
                new String[] {"GET", LIST, ""},
                new String[] {"GET", LIST + "/channels", ""},
                new String[] {"GET", one, ""},
                new String[] {"POST", one + "/retry", REASON},
                new String[] {"POST", one + "/discard", REASON},
                new String[] {"POST", LIST + "/retry", REASON});
        for (String[] call : calls) {
            Map<String, String> json = Map.of("Content-Type", "application/json");
            assertThat(site.server().problem(call[0], call[1], json, call[2]))
                    .as(call[1])
                    .isEqualTo("401 authentication-required");
            for (String role : List.of(Roles.CLERK, Roles.LEADER, Roles.AUDITOR)) {
                assertThat(site.server()
                                .problem(
                                        call[0],
                                        call[1],
                                        NotificationSite.with(
                                                NotificationSite.as(role), "Content-Type", "application/json"),
                                        call[2]))
                        .as(call[1] + " by " + role)
                        .isEqualTo("403 access-denied");
            }
        }
        assertThat(site.node().count(NotificationState.FAILED)).isEqualTo(1);
        assertThat(site.node().acts().acts()).isEmpty();
    }

    @Test
    void a_list_goes_from_part_to_part_without_gap_or_double() throws Exception {
        for (int i = 0; i < 7; i++) {
            send("key-" + i);
        }
        List<String> seen = new ArrayList<>();
        String path = LIST + "?limit=3&count=true";
        JsonNode part;
        int parts = 0;
        String next = path;
        do {
            part = site.get(next).json();
            assertThat(part.path("count").asInt()).isEqualTo(7);
            part.path("items").forEach(item -> seen.add(item.path("subject").asText()));
            next = path + "&after=" + part.path("next").asText();
            parts++;
        } while (!part.path("next").isNull());

        assertThat(parts).isEqualTo(3);
        assertThat(seen)
                .containsExactly(
                        "dossier-key-6",
                        "dossier-key-5",
                        "dossier-key-4",
                        "dossier-key-3",
                        "dossier-key-2",
                        "dossier-key-1",
                        "dossier-key-0");
    }

    @Test
    void a_list_is_narrowed_by_each_of_its_parameters() throws Exception {
        UUID gone = failed("1", "unknown-receiver");
        UUID sent = send("2");
        UUID code = site.node()
                .send(vn.sen.notifications.api.Notification.of(NotificationNode.CODE, "login", "1")
                        .with("code", "123456")
                        .by("email")
                        .build());

        assertThat(ids("state=FAILED&channel=email")).containsExactly(gone.toString());
        assertThat(ids("state=sent")).containsExactly(sent.toString());
        assertThat(ids("kind=" + NotificationNode.CODE)).containsExactly(code.toString());
        assertThat(ids("subject=dossier-2")).containsExactly(sent.toString());
        assertThat(ids("reason=unknown-receiver")).containsExactly(gone.toString());
        assertThat(ids("subject=nothing")).isEmpty();
    }

    private List<String> ids(String query) throws Exception {
        return site.get(LIST + "?" + query).json().path("items").findValuesAsText("id");
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_with_what_is_wrong_in_both_languages() throws Exception {
        Answer vietnamese = site.get(LIST + "?state=LOST");
        Answer english = site.english(LIST + "?state=LOST");

        assertThat(NotificationSite.faults(vietnamese)).containsExactly("?state notification-state");
        assertThat(vietnamese.text()).contains("Không có tình trạng “LOST”");
        assertThat(english.text()).contains("LOST").contains("QUEUED, SENDING").doesNotContain("tình trạng");
        for (String query : List.of("limit=0", "limit=201", "limit=many", "count=perhaps", "after=eA", "after=%25")) {
            assertThat(NotificationSite.problem(site.get(LIST + "?" + query)))
                    .as(query)
                    .isEqualTo("400 invalid-request");
        }
    }

    @Test
    void one_shows_every_attempt_and_no_address_in_the_clear() throws Exception {
        UUID id = failed("1", "server-refused");
        Answer answer = site.get(LIST + "/" + id);

        assertThat(answer.json().path("notification").path("address").asText()).isEqualTo("b****@example.vn");
        assertThat(answer.json().path("notification").path("fileBytes").asLong())
                .isZero();
        assertThat(answer.json().path("attempts")).singleElement().satisfies(attempt -> {
            assertThat(attempt.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(attempt.path("reason").asText()).isEqualTo("server-refused");
            assertThat(attempt.path("at").asText()).isEqualTo("2026-11-23T10:00:00+07:00");
        });
        assertThat(answer.text()).doesNotContain("buoi@", "Bưởi");
    }

    @Test
    void an_id_that_nobody_knows_is_told_with_the_way_out() throws Exception {
        UUID unknown = new UUID(1, 2);

        for (String path : List.of("/" + unknown + "/retry", "/" + unknown + "/discard")) {
            assertThat(NotificationSite.problem(site.send("POST", LIST + path, REASON)))
                    .isEqualTo("404 notification-unknown");
        }
        assertThat(site.get(LIST + "/" + unknown).text())
                .contains("Không có thông báo " + unknown, "Hãy xem danh sách");
        assertThat(NotificationSite.problem(site.english(LIST + "/" + unknown))).isEqualTo("404 notification-unknown");
        assertThat(NotificationSite.problem(site.get(LIST + "/no-id"))).startsWith("404");
    }

    @Test
    void a_failed_one_is_sent_again_for_a_reason_that_stands_in_the_record() throws Exception {
        UUID id = failed("1", "server-refused");

        assertThat(site.send("POST", LIST + "/" + id + "/retry", REASON).status())
                .isEqualTo(204);
        assertThat(NotificationSite.problem(site.send("POST", LIST + "/" + id + "/retry", REASON)))
                .as("it waits now")
                .isEqualTo("409 notification-not-retryable");
        site.node().look();

        assertThat(site.node().state(id)).isEqualTo(NotificationState.SENT);
        assertThat(NotificationSite.problem(site.send("POST", LIST + "/" + id + "/discard", REASON)))
                .isEqualTo("409 notification-not-discardable");
        assertThat(site.node().acts().lines()).containsExactly("notifications.retry DONE Người dân hỏi");
    }

    @Test
    void one_that_is_given_up_stays_so() throws Exception {
        UUID id = failed("1", "server-refused");

        assertThat(site.send("POST", LIST + "/" + id + "/discard", REASON).status())
                .isEqualTo(204);
        assertThat(site.node().state(id)).isEqualTo(NotificationState.DISCARDED);
        assertThat(NotificationSite.problem(site.send("POST", LIST + "/" + id + "/retry", REASON)))
                .isEqualTo("409 notification-not-retryable");
    }

    @Test
    void a_decision_without_a_proper_reason_changes_nothing() throws Exception {
        UUID id = failed("1", "server-refused");
        String retry = LIST + "/" + id + "/retry";

        assertThat(NotificationSite.problem(site.send("POST", retry, ""))).isEqualTo("400 invalid-request");
        assertThat(NotificationSite.faults(site.send("POST", retry, "{}"))).containsExactly("/reason required-field");
        assertThat(NotificationSite.faults(site.send("POST", retry, "{\"reason\": \"  a \"}")))
                .containsExactly("/reason reason-length");
        assertThat(NotificationSite.problem(site.send("POST", retry, "{\"reason\": \"" + "a".repeat(501) + "\"}")))
                .isEqualTo("400 invalid-request");
        assertThat(NotificationSite.faults(site.send("POST", retry, "{\"reason\": 5, \"force\": true}")))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactlyInAnyOrder("/reason", "/force");
        assertThat(NotificationSite.problem(site.send("POST", LIST + "/" + id + "/discard", "{\"reason\":")))
                .isEqualTo("400 malformed-json");
        assertThat(site.node().state(id)).isEqualTo(NotificationState.FAILED);
        assertThat(site.node().acts().acts()).isEmpty();
    }

    @Test
    void all_are_sent_again_but_those_that_may_have_been_sent_only_when_named() throws Exception {
        failed("1", "server-refused");
        failed("2", "server-refused");
        FakeChannel once = site.node().come(FakeChannel.weak("sms")).answering(SendResult.uncertain("timeout", ""));
        UUID uncertain = site.node().send(NotificationNode.letter("3").by("sms").build());
        site.node().look();
        once.taking();

        assertThat(site.send("POST", LIST + "/retry", "{\"channel\": \"zalo\", \"reason\": \"Thử lại\"}")
                        .text())
                .isEqualTo("{\"queued\":0}");
        assertThat(site.send("POST", LIST + "/retry", REASON).text()).isEqualTo("{\"queued\":2}");
        assertThat(site.node().state(uncertain)).isEqualTo(NotificationState.FAILED);
        assertThat(site.send("POST", LIST + "/retry", "{\"failure\": \"uncertain\", \"reason\": \"Đã hỏi\"}")
                        .text())
                .isEqualTo("{\"queued\":1}");
        assertThat(NotificationSite.faults(site.send("POST", LIST + "/retry", "{\"channel\": \"sms\"}")))
                .containsExactly("/reason required-field");
    }

    @Test
    void channels_tell_what_waits_what_failed_and_since_when_one_is_away() throws Exception {
        failed("1", "server-refused");
        site.node().send(NotificationNode.letter("2").by("zalo").build());
        mail.answering(SendResult.away("connection-failed", "refused by buoi@example.vn"));
        send("3");

        JsonNode channels = site.get(LIST + "/channels").json().path("items");

        assertThat(channels.findValuesAsText("channel")).containsExactly("email", "zalo");
        assertThat(channels.get(0).path("failed").asInt()).isEqualTo(1);
        assertThat(channels.get(0).path("waiting").asInt()).isEqualTo(1);
        assertThat(channels.get(0).path("awayReason").asText()).isEqualTo("connection-failed");
        assertThat(channels.get(0).path("awayDetail").asText()).doesNotContain("buoi@");
        assertThat(channels.get(1).path("present").asBoolean()).isFalse();
    }
}
