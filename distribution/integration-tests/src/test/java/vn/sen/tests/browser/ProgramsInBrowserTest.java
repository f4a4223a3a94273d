// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.ProgramOfPerson;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** A person lets a program act for her, sees it on her page, and takes the permission back. */
@SenTest
class ProgramsInBrowserTest {

    private Browser browser;

    @BeforeEach
    void open(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"vi, 360", "en, 1280"})
    void a_permission_is_seen_and_taken_back(String language, int width, SenServer server) throws Exception {
        Http http = server.anybody();
        String back = http.base().resolve("/health/live").toString();
        ProgramOfPerson program =
                ProgramOfPerson.register(server.demo(), "Ứng dụng thử " + language, back, Set.of("AUDITOR", "CLERK"));
        browser.language(language);
        SignIn.as(browser, "demo", "demo-secret");
        browser.open(program.asking(), width);
        assertSound("authorize-" + language + "-" + width, width);
        Submission.by(browser.one("main button[value=allow]"));
        Answer tokens = program.redeem(http, browser.query("code")).expect(200);
        Http acting = http.with(
                "Authorization", "Bearer " + tokens.json().path("access_token").asText());
        acting.get("/api/v1/audit/entries?limit=1").expect(200);

        browser.open("/profile", width);
        Submission.by(browser.one("main a[href='/profile/programs']"));
        assertSound("mine-" + language + "-" + width, width);
        assertThat(browser.text()).contains("Ứng dụng thử " + language, program.id());
        Submission.by(browser.one("main form[action='/profile/programs/" + program.id() + "/take-back'] button"));

        assertThat(browser.path()).isEqualTo("/profile/programs");
        assertThat(browser.all("main form[action*='" + program.id() + "']")).isEmpty();
        assertThat(browser.all("main [role=status]")).hasSize(1);
        assertSound("taken-back-" + language + "-" + width, width);
        acting.get("/api/v1/audit/entries?limit=1").expect(401);
        program.refresh(http, tokens.json().path("refresh_token").asText()).expect(400);
    }

    private void assertSound(String name, int width) throws Exception {
        browser.screenshot("programs-" + name);
        PageLook look = PageLook.of(browser, width);
        assertThat(look.tooWide()).as("%s is wider than %d", name, width).isFalse();
        assertThat(look.consoleErrors()).as(name).isEmpty();
        assertThat(new Accessibility().violations(browser)).as(name).isEmpty();
    }
}
