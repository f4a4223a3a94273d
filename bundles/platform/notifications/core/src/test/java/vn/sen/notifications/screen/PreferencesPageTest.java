// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.NotificationSite;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.delivery.FakeChannel;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.notifications.preference.Preference;
import vn.sen.notifications.preference.PreferenceOwner;
import vn.sen.web.access.CsrfToken;
import vn.sen.web.container.InProcessServer.Answer;

/** The page of preferences through the doors of a server: who comes in, and what a link is good for. */
class PreferencesPageTest {

    private static final String PAGE = "/notifications/preferences";
    private static final Map<String, String> HTML = Map.of("Accept", "text/html");
    private static final Map<String, String> FORM = Map.of("Content-Type", NotificationSite.FORM);
    private static final PreferenceOwner BUOI = PreferenceOwner.address("email", "buoi@example.vn");

    private NotificationSite site;
    private String link;

    @BeforeEach
    void open() {
        site = NotificationSite.open();
        FakeChannel mail = site.node().come(FakeChannel.strong("email"));
        site.node().send(NotificationNode.letter("1").by("email").build());
        site.node().look();
        URI whole = mail.taken().get(0).preferences().orElseThrow();
        link = whole.getPath();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_link_opens_for_everybody_who_has_it_and_tells_no_address_in_the_clear() throws Exception {
        Answer vietnamese = site.server().call("GET", link, HTML, "");
        Answer english = site.server().call("GET", link, NotificationSite.with(HTML, "Accept-Language", "en"), "");

        assertThat(vietnamese.status()).isEqualTo(200);
        assertThat(vietnamese.text())
                .contains("b****@example.vn", "Thư thử", "Lưu lựa chọn")
                .doesNotContain("buoi@", "Mã xác nhận");
        assertThat(english.text())
                .contains("<html lang=\"en\"", "b****@example.vn")
                .doesNotContain("Lưu lựa chọn");
        for (Answer page : List.of(vietnamese, english)) {
            assertThat(page.text()).doesNotContainPattern(">\\s*(notifications|preferences)\\.");
        }
    }

    @Test
    void a_link_of_another_notification_channel_or_key_opens_nothing_and_changes_nothing() throws Exception {
        String token = link.substring(link.lastIndexOf('/') + 1);
        String first = token.startsWith("A") ? "B" : "A";
        for (String wrong : List.of(
                first + token.substring(1),
                token.replace(".email", ".sms"),
                token.replace(".k1.", ".k0."),
                token.substring(0, token.length() / 2),
                "x",
                "..")) {
            String path = PAGE + "/" + wrong;
            assertThat(site.server().call("GET", path, HTML, "").status())
                    .as(wrong)
                    .isEqualTo(404);
            assertThat(site.server()
                            .call("POST", path, FORM, "List-Unsubscribe=One-Click")
                            .status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(site.server().call("GET", PAGE + "/x", HTML, "").text())
                .contains("Đường dẫn không còn dùng được", "đăng nhập");
        assertThat(site.node().preferences().of(BUOI)).isEqualTo(Preference.NONE);
    }

    @Test
    void a_link_leads_nowhere_once_the_address_is_removed() throws Exception {
        site.node().sql().call(sql -> sql.update("update notifications.notification set receiver = '', content = ''"));

        assertThat(site.server().call("GET", link, HTML, "").status()).isEqualTo(404);
    }

    @Test
    void a_mail_program_unsubscribes_without_having_signed_in() throws Exception {
        Answer answer = site.server().call("POST", link, FORM, "List-Unsubscribe=One-Click");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(site.node().preferences().of(BUOI))
                .as("the kind and nothing else")
                .isEqualTo(new Preference(Optional.empty(), Set.of(), Set.of(NotificationNode.LETTER)));
    }

    @Test
    void the_own_page_is_for_people_and_not_for_programs() throws Exception {
        assertThat(site.server().call("GET", PAGE, HTML, "").header("Location")).contains("/sign-in?return=");
        assertThat(site.server()
                        .call("POST", PAGE, FORM, NotificationSite.form("language", "en"))
                        .status())
                .isEqualTo(401);
        assertThat(site.server()
                        .call("GET", PAGE, NotificationSite.as(Roles.CITIZEN), "")
                        .status())
                .as("an API client")
                .isEqualTo(403);
        assertThat(site.inSessions()
                        .server()
                        .call("GET", PAGE, Map.of("Cookie", "sen-session=PERSON"), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_a_person_chooses_counts_for_that_account_and_needs_the_token_of_the_form() throws Exception {
        Map<String, String> session = Map.of("Cookie", "sen-session=PERSON", "Content-Type", NotificationSite.FORM);
        String fields = NotificationSite.form("language", "en", "channels", "email");
        PreferenceOwner person = PreferenceOwner.person(Roles.PERSON);

        assertThat(site.inSessions()
                        .server()
                        .call("POST", PAGE, session, fields + "&csrf=wrong")
                        .status())
                .isEqualTo(403);
        assertThat(site.node().preferences().of(person)).isEqualTo(Preference.NONE);
        assertThat(site.server()
                        .call("POST", PAGE, session, fields + "&csrf=" + CsrfToken.of(Roles.PERSON))
                        .header("Location"))
                .endsWith(PAGE + "?done=keep");

        Preference kept = site.node().preferences().of(person);
        assertThat(kept.language()).contains(Language.EN);
        assertThat(kept.channelsOff()).isEmpty();
        assertThat(kept.kindsOff()).isEqualTo(Set.of(NotificationNode.LETTER));
        assertThat(site.node().preferences().of(BUOI)).isEqualTo(Preference.NONE);
    }
}
