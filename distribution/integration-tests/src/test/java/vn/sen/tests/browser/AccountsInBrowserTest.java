// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** People, their roles and their ways to sign in, as administrators and they themselves see them. */
@SenTest
class AccountsInBrowserTest {

    private static final int DESK = 1280;
    private static final String OWN_PASSWORD = "mười hai con giáp nhảy múa";

    private Browser browser;

    @BeforeEach
    void open(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_new_administrator_chooses_a_password_sets_up_a_second_factor_and_signs_in_with_it() throws Exception {
        String oneTime = create("quan.tri", "Quản Trị Mới", "ADMINISTRATOR");
        browser.forgetCookies();

        SignIn.as(browser, "quan.tri", oneTime);
        assertThat(browser.path()).isEqualTo("/sign-in/password");
        browser.one("#password").sendKeys(OWN_PASSWORD);
        browser.one("#again").sendKeys(OWN_PASSWORD);
        send("main form[action='/sign-in/password'] button");

        assertThat(browser.path()).isEqualTo("/sign-in/second-factor");
        assertSound("second-factor", DESK);
        Authenticator phone = new Authenticator(browser.one("#secret").getAttribute("value"));
        browser.one("#code").sendKeys(phone.code());
        send("main form[action='/sign-in/second-factor'] button");
        List<String> recovery =
                browser.all("#codes code").stream().map(WebElement::getText).toList();
        assertThat(recovery).hasSize(10);
        assertSound("recovery-codes", DESK);
        browser.open("/users", DESK);
        assertThat(browser.path()).as("signed in").isEqualTo("/users");

        send("header form[action='/sign-out'] button");
        SignIn.as(browser, "quan.tri", OWN_PASSWORD);
        assertThat(browser.path()).isEqualTo("/sign-in/code");
        assertThat(browser.open("/users", DESK).path()).as("half way through").startsWith("/sign-in");
        browser.one("#code").sendKeys(recovery.get(0));
        send("main form[action='/sign-in/code'] button");
        assertThat(browser.open("/profile", DESK).text()).contains("Quản Trị Mới");
    }

    @Test
    void a_clerk_s_role_is_given_and_ended_and_the_account_disabled() {
        create("mot.cua", "Lê Thị Một Cửa", "CLERK");
        browser.open("/users?q=mot+cua", DESK);
        send("#users a[href^='/users/']");

        browser.one("#role option[value=OFFICER]").click();
        send("#give button[type=submit]");
        assertThat(browser.all("#grants > li")).hasSize(2);
        send("main form[action$='/end'] button");
        send("main a[href$='/acts/disable']");
        send("main form[action$='/acts/disable'] button");

        assertThat(browser.all("main a[href$='/acts/enable']")).hasSize(1);
    }

    static Stream<Arguments> views() {
        return Stream.of("vi", "en")
                .flatMap(language -> Stream.of(DESK, 360).map(width -> Arguments.of(language, width)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void pages_of_people_are_sound(String language, int width) throws Exception {
        browser.language(language);
        SignIn.as(browser, "demo", "demo-secret");
        for (String path : List.of(
                "/users",
                "/users/new",
                "/roles",
                "/profile",
                "/profile/security/password",
                "/profile/security/second-factor",
                "/sign-in/confirm")) {
            browser.open(path, width);
            assertSound(path.substring(1).replace('/', '-') + "-" + language + "-" + width, width);
        }
        browser.open("/users?q=demo", width);
        send("#users a[href^='/users/']");
        assertSound("user-" + language + "-" + width, width);
    }

    /** The one-time password of somebody whom the demonstration's administrator has made. */
    private String create(String name, String displayName, String role) {
        SignIn.as(browser, "demo", "demo-secret");
        browser.open("/users/new", DESK);
        browser.one("#name").sendKeys(name);
        browser.one("#displayName").sendKeys(displayName);
        browser.one("#role option[value=" + role + "]").click();
        send("main form[action='/users'] button[type=submit]");
        return browser.one("#password").getAttribute("value");
    }

    private void send(String css) {
        Submission.by(browser.one(css));
    }

    private void assertSound(String name, int width) throws Exception {
        browser.screenshot("people-" + name);
        PageLook look = PageLook.of(browser, width);
        assertThat(look.tooWide()).as("%s is wider than %d", name, width).isFalse();
        assertThat(look.consoleErrors()).as(name).isEmpty();
        assertThat(new Accessibility().violations(browser)).as(name).isEmpty();
    }
}
