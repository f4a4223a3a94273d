// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.NotificationSite;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.delivery.FakeChannel;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.web.container.InProcessServer.Answer;

class NotificationsScreenTest {

    private static final String PAGE = "/administration/notifications";
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    /** A key of the texts that stands on a page instead of its words. */
    private static final Pattern MISSING_TEXT = Pattern.compile(">\\s*(notifications|templates|preferences|fault)\\.");

    private NotificationSite site;
    private FakeChannel mail;

    @BeforeEach
    void open() {
        site = NotificationSite.open();
        mail = site.node().come(FakeChannel.carrying("email", 1_000));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private UUID failed(String key) {
        mail.answering(SendResult.refused("server-refused", "550 " + HOSTILE));
        UUID id = site.node().send(NotificationNode.letter(key).by("email").build());
        site.node().look();
        mail.taking();
        return id;
    }

    private String decide(UUID id, String act, String reason) throws Exception {
        return site.post(PAGE + "/" + id, "act", act, "reason", reason).header("Location");
    }

    @Test
    void only_administrators_come_in_and_others_are_sent_to_sign_in_or_refused() throws Exception {
        UUID id = failed("1");
        for (String path : List.of(PAGE, PAGE + "/" + id, PAGE + "/templates")) {
            Map<String, String> html = Map.of("Accept", "text/html");
            assertThat(site.server().call("GET", path, html, "").header("Location"))
                    .contains("/sign-in?return=");
            assertThat(site.server()
                            .call(
                                    "GET",
                                    path,
                                    NotificationSite.with(html, "Authorization", "Bearer " + Roles.CLERK),
                                    "")
                            .status())
                    .isEqualTo(403);
        }
        for (String path : List.of(PAGE + "/" + id, PAGE + "/retry", PAGE + "/test")) {
            assertThat(site.server()
                            .call(
                                    "POST",
                                    path,
                                    NotificationSite.with(
                                            NotificationSite.as(Roles.CLERK), "Content-Type", NotificationSite.FORM),
                                    NotificationSite.form("reason", "Người dân hỏi"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(site.node().state(id)).isEqualTo(NotificationState.FAILED);
    }

    @Test
    void the_page_shows_channels_failures_and_the_rest_in_both_languages_and_runs_nothing() throws Exception {
        UUID id = site.node()
                .send(Notification.of(NotificationNode.LETTER, HOSTILE, HOSTILE)
                        .with("name", HOSTILE)
                        .with("dossier", HOSTILE)
                        .to(Receiver.of(HOSTILE, Map.of("email", "buoi@example.vn")))
                        .by("email")
                        .build());
        failed("1");

        for (String path : List.of(PAGE, PAGE + "/" + id)) {
            for (Answer page : List.of(site.get(path), site.english(path))) {
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.text())
                        .contains("&lt;script&gt;alert(1)")
                        .doesNotContain("<script>alert", "buoi@example.vn")
                        .doesNotContainPattern(MISSING_TEXT);
            }
        }
        assertThat(site.get(PAGE).text()).contains("Gửi lỗi, cần xử lý", "Máy chủ từ chối.");
        assertThat(site.english(PAGE).text()).contains("<html lang=\"en\"").doesNotContain("Gửi lỗi");
    }

    @Test
    void older_ones_are_found_part_by_part_and_a_search_stays_what_it_is() throws Exception {
        for (int i = 0; i < 65; i++) {
            site.node().send(NotificationNode.letter("k" + i).by("email").build());
        }
        site.node().send(NotificationNode.letter("other").by("zalo").build());
        String first = site.get(PAGE + "?channel=email").text();
        String second = site.get(older(first)).text();
        String third = site.get(older(second)).text();

        assertThat(first).contains("dossier-k64<", "dossier-k35<").doesNotContain("dossier-k34<", "dossier-other<");
        assertThat(second).contains("dossier-k34<", "dossier-k5<").doesNotContain("dossier-k35<", "dossier-k4<");
        assertThat(third).contains("dossier-k4<", "dossier-k0<").doesNotContain("Các thông báo cũ hơn");
        assertThat(site.get(PAGE + "?before=made-up").text()).contains("dossier-other<");
        assertThat(site.get(PAGE + "?state=made-up&subject=none").text()).contains("Không có thông báo nào phù hợp");
    }

    private static String older(String page) {
        Matcher link = Pattern.compile("btn-outline-primary\" href=\"(" + PAGE + "\\?[^\"]*before=[^\"]*)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void a_decision_needs_a_reason_and_is_told_on_the_page_that_follows() throws Exception {
        UUID id = failed("1");

        assertThat(decide(id, "retry", " a ")).endsWith(id + "?fault=reason");
        assertThat(site.get(PAGE + "/" + id + "?fault=reason").text()).contains("Hãy nêu lý do, từ 3 đến 500 ký tự");
        assertThat(decide(id, "retry", "Người dân hỏi")).endsWith("?done=retry");
        assertThat(decide(id, "retry", "Người dân hỏi")).endsWith("?done=late");
        assertThat(decide(id, "discard", "Không cần nữa")).endsWith("?done=discard");
        assertThat(site.node().state(id)).isEqualTo(NotificationState.DISCARDED);
        assertThat(site.get(PAGE + "/" + id + "?done=late").text()).contains("alert-warning");
        assertThat(site.get(PAGE + "/" + id + "?done=" + "unheard").text()).doesNotContain("notifications.done");
    }

    @Test
    void all_are_sent_again_with_one_reason_and_the_number_is_told() throws Exception {
        failed("1");
        failed("2");

        assertThat(site.post(PAGE + "/retry", "channel", "", "reason", "").header("Location"))
                .endsWith("?fault=reason");
        assertThat(site.post(PAGE + "/retry", "channel", "", "reason", "Máy chủ đã sửa")
                        .header("Location"))
                .endsWith("?done=retry-all&number=2");
        assertThat(site.get(PAGE + "?done=retry-all&number=2").text()).contains("2 thông báo đang được gửi lại");
    }

    @Test
    void an_unknown_id_is_a_page_that_says_so() throws Exception {
        UUID unknown = new UUID(1, 2);

        for (Answer answer : List.of(
                site.server()
                        .call(
                                "GET",
                                PAGE + "/" + unknown,
                                NotificationSite.with(NotificationSite.as(Roles.ADMINISTRATOR), "Accept", "text/html"),
                                ""),
                site.post(PAGE + "/" + unknown, "act", "retry", "reason", "Người dân hỏi"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("Không có thông báo");
        }
    }

    @Test
    void a_test_message_goes_only_to_what_is_an_address_of_a_channel_that_is_there() throws Exception {
        String sent = site.post(PAGE + "/test", "channel", "email", "address", " lan@example.vn ")
                .header("Location");
        site.node().look();

        assertThat(sent).endsWith("?done=test");
        assertThat(mail.taken())
                .singleElement()
                .satisfies(message -> assertThat(message.address()).isEqualTo("lan@example.vn"));
        assertThat(site.post(PAGE + "/test", "channel", "sms", "address", "0912345678")
                        .header("Location"))
                .endsWith("?fault=address");
        assertThat(site.post(PAGE + "/test", "channel", "email", "address", " ").header("Location"))
                .endsWith("?fault=address");
        assertThat(site.get(PAGE + "?fault=address").text()).contains("Kênh này không nhận địa chỉ đó");
    }

    @Test
    void the_size_of_attached_files_is_shown_and_their_names_are_not() throws Exception {
        UUID id = site.node()
                .send(NotificationNode.letter("1")
                        .by("email")
                        .attach("Thư riêng.pdf", site.node().files().put(new byte[999]))
                        .build());

        assertThat(site.get(PAGE + "/" + id).text())
                .contains("Tệp đính kèm", "1 kB")
                .doesNotContain("Thư riêng");
    }
}
