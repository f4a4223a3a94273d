// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Somebody who administers one commune: what she finds, and what she is told of the rest. */
@SenTest
class AgencyAdministratorTest {

    private static final String PASSWORD = "mười hai con giáp nhảy múa";
    private static final String NAME = "quan.tri.xa." + Long.toString(System.nanoTime(), 36);

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
    void she_administers_her_commune_and_is_told_why_not_the_rest(SenServer server) throws Exception {
        JsonNode communes = server.anybody()
                .get("/api/v1/agencies?kind=COMMUNE&limit=2")
                .expect(200)
                .json()
                .path("items");
        signIn(create(server.demo(), communes.get(0).path("id").asText()));

        for (int width : List.of(360, 1280)) {
            browser.open("/", width);
            assertThat(browser.all("header a[href='/organization']")).hasSize(1);
            assertThat(browser.all("header a[href='/administration']")).isEmpty();
            browser.open("/organization/agencies/" + communes.get(0).path("id").asText(), width);
            assertSound("own-" + width, width);
            assertThat(browser.all("main a[href$='/positions/new']")).isNotEmpty();

            browser.open("/organization/agencies/" + communes.get(1).path("id").asText(), width);
            assertSound("other-" + width, width);
            assertThat(browser.text())
                    .contains(
                            communes.get(1).path("name").asText(),
                            communes.get(0).path("name").asText());
            browser.open("/users", width);
            assertSound("users-" + width, width);
            assertThat(browser.text()).contains(communes.get(0).path("name").asText());
        }
    }

    private static String create(Http demo, String commune) {
        return demo.post("/api/v1/users", """
                        {"name": "%s", "displayName": "Quản Trị Xã",
                         "grants": [{"role": "ADMINISTRATOR", "agency": "%s"}]}
                        """.formatted(NAME, commune))
                .expect(201)
                .json()
                .path("oneTimePassword")
                .asText();
    }

    private void signIn(String oneTime) throws Exception {
        SignIn.as(browser, NAME, oneTime);
        browser.one("#password").sendKeys(PASSWORD);
        browser.one("#again").sendKeys(PASSWORD);
        Submission.by(browser.one("main form[action='/sign-in/password'] button"));
        assertThat(browser.path()).as(browser.text()).isEqualTo("/sign-in/second-factor");
        Authenticator phone = new Authenticator(browser.one("#secret").getAttribute("value"));
        browser.one("#code").sendKeys(phone.code());
        Submission.by(browser.one("main form[action='/sign-in/second-factor'] button"));
    }

    private void assertSound(String name, int width) throws Exception {
        browser.screenshot("agency-administrator-" + name);
        assertThat(PageLook.of(browser, width).tooWide()).as(name).isFalse();
        assertThat(new Accessibility().violations(browser)).as(name).isEmpty();
    }
}
