// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.openid.SenAtKeycloak;

/** People sign in at a real Keycloak, in a real browser. */
@SenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakSignInTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String NGA = "con-meo-nam-ngu";
    private static final String BINH = "troi-xanh-may-trang";
    private static final String NUMBER = "096190000123";
    private static final String MASKED = "0961****23";

    private SenAtKeycloak both;
    private Browser browser;

    @BeforeAll
    void start(Launcher launcher) throws Exception {
        both = SenAtKeycloak.start(launcher);
        browser = Browser.at(URI.create("http://localhost:" + both.sen().port()));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (both != null) {
            both.close();
        }
    }

    @BeforeEach
    void nobodyIsSignedIn() {
        both.keycloak().signOut("nga");
        browser.open("/", 1280).forgetCookies();
    }

    @Test
    void a_person_signs_in_at_keycloak_and_is_known_here_by_name() throws Exception {
        signInAtKeycloak("nga", NGA);

        browser.screenshot("openid-signed-in");
        assertThat(browser.text()).contains("Nga Nguyễn Thị");
        assertThat(both.keycloak().hasSession("nga")).isTrue();
    }

    @Test
    void signing_out_here_ends_the_session_at_keycloak_too() throws Exception {
        signInAtKeycloak("nga", NGA);

        Submission.by(browser.one("form[action='/sign-out'] button"));

        Deadline.await(
                "the session at Keycloak ended", BOUND, () -> !both.keycloak().hasSession("nga"));
        Deadline.await("the browser is back here", BOUND, () -> browser.path().equals("/"));
        assertThat(browser.text()).doesNotContain("Nga Nguyễn Thị");
    }

    @Test
    void signing_out_at_keycloak_ends_the_session_here() throws Exception {
        signInAtKeycloak("nga", NGA);

        both.keycloak().signOut("nga");

        Deadline.await(
                "signed out here", BOUND, () -> !browser.open("/", 1280).text().contains("Nga Nguyễn Thị"));
    }

    @Test
    void a_verified_identity_number_is_masked_and_seen_in_full_only_with_a_reason_that_is_recorded() throws Exception {
        String reason = "Đối chiếu giấy tờ khi cấp lại tài khoản";
        browser.language("vi");
        signInAtKeycloak("nga", NGA);
        assertThat(browser.open("/profile", 1280).text())
                .contains(MASKED, "tài khoản định danh mức 2")
                .doesNotContain(NUMBER);
        browser.forgetCookies();

        browser.language("vi");
        SignIn.as(browser, "demo", "demo-secret");
        browser.open("/users?q=nga", 1280);
        Submission.by(browser.one("#users a[href^='/users/']"));
        assertThat(browser.text()).contains(MASKED).doesNotContain(NUMBER);
        look("identity-number-user");
        Submission.by(browser.one("main a[href$='/identity-number']"));
        assertThat(browser.text()).contains(MASKED).doesNotContain(NUMBER);
        look("identity-number-asked");
        browser.one("#reason").sendKeys(reason);
        Submission.by(browser.one("main form[action$='/identity-number'] button"));

        assertThat(browser.text()).contains(NUMBER, reason);
        look("identity-number-shown");
        String record = both.sen()
                .anybody()
                .signedIn()
                .get("/api/v1/audit/entries?action=privacy.reveal")
                .expect(200)
                .text();
        assertThat(record).contains(reason, "identity.user").doesNotContain(NUMBER);
    }

    @Test
    void a_program_shows_an_access_token_of_keycloak_and_has_the_mapped_roles() {
        Http clerk = bearer(both.keycloak().accessToken("nga", NGA));
        Http administrator = bearer(both.keycloak().accessToken("binh", BINH));

        assertThat(clerk.get("/api/v1/modules").status()).as("a clerk").isEqualTo(403);
        assertThat(administrator.get("/api/v1/modules").status())
                .as("an administrator")
                .isEqualTo(200);
        assertThat(bearer("nonsense").get("/api/v1/modules").status()).isEqualTo(401);
    }

    @Test
    void a_new_key_of_keycloak_is_learnt_without_anybody_s_doing() throws Exception {
        assertThat(bearer(both.keycloak().accessToken("binh", BINH))
                        .get("/api/v1/modules")
                        .status())
                .isEqualTo(200);

        both.keycloak().rotateKeys();

        assertThat(bearer(both.keycloak().accessToken("binh", BINH))
                        .get("/api/v1/modules")
                        .status())
                .isEqualTo(200);
        signInAtKeycloak("nga", NGA);
        assertThat(browser.text()).contains("Nga Nguyễn Thị");
    }

    @Test
    void a_provider_that_is_away_gives_a_page_that_says_so_and_troubles_no_other_way() {
        browser.language("vi").open("/sign-in", 360);
        assertThat(browser.text()).contains("Đăng nhập bằng Keycloak", "Đăng nhập bằng Away");

        browser.open("/sign-in/openid/away", 360);

        assertThat(browser.text()).contains("Dịch vụ đăng nhập không trả lời");
        assertThat(browser.text()).doesNotContain("Exception", "127.0.0.1:9");
        SignIn.as(browser, "demo", "demo-secret");
        assertThat(browser.path()).isNotEqualTo("/sign-in");
    }

    @Test
    void an_answer_that_was_not_asked_for_opens_nothing() {
        Http anybody = both.sen().anybody();

        assertThat(anybody.get("/sign-in/openid/keycloak/callback?state=x&code=y")
                        .status())
                .isEqualTo(400);
        assertThat(anybody.post(
                                "/sign-in/openid/keycloak/logout",
                                "application/x-www-form-urlencoded",
                                "logout_token=nonsense")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_link_of_an_unknown_program_leads_nowhere_and_says_so_on_a_page() {
        browser.language("vi").open("/oauth2/authorize?client_id=nobody&redirect_uri=https://evil.example/", 360);

        assertThat(browser.text()).contains("Không biết ứng dụng này");
        assertThat(browser.path()).isEqualTo("/oauth2/authorize");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void without_keycloak_the_server_starts_and_local_accounts_sign_in() throws Exception {
        both.keycloak().close();
        both.sen().stop();
        both.sen().start();

        assertThat(both.sen().anybody().get("/sign-in/openid/keycloak").status())
                .isEqualTo(503);
        browser.forgetCookies();
        SignIn.as(browser, "demo", "demo-secret");
        assertThat(browser.path()).isNotEqualTo("/sign-in");
    }

    private void signInAtKeycloak(String name, String password) throws Exception {
        browser.open("/sign-in", 1280);
        browser.one("a[href^='/sign-in/openid/keycloak']").click();
        Deadline.await(
                "the form of Keycloak", BOUND, () -> !browser.all("#kc-login").isEmpty());
        browser.one("#username").sendKeys(name);
        browser.one("#password").sendKeys(password);
        Submission.by(browser.one("#kc-login"));
        Deadline.await(
                "back here",
                BOUND,
                () -> !browser.all("form[action='/sign-out']").isEmpty());
    }

    /** Whether everybody may use the page, wide and narrow. */
    private void look(String name) throws Exception {
        for (int width : List.of(SoundPages.TELEPHONE, SoundPages.DESK)) {
            browser.resize(width).screenshot(name + "-" + width);
            assertThat(PageLook.of(browser, width).tooWide()).as(name).isFalse();
        }
        assertThat(new Accessibility().violations(browser)).as(name).isEmpty();
    }

    private Http bearer(String token) {
        return both.sen().anybody().with("Authorization", "Bearer " + token);
    }
}
