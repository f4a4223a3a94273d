// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Zoo;

/** An auditor searches the record of acts in the browser, looks at an entry and has the chain proved. */
@SenTest
class AuditorTest {

    private Browser browser;
    private Zoo zoo;

    @BeforeEach
    void somebody_has_switched_a_module_off_and_on(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
        zoo = new Zoo(server.demo());
        zoo.disable("noticeboard");
        zoo.enable("noticeboard");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void an_act_is_found_shown_with_what_it_changed_and_sealed() throws Exception {
        browser.language("en");
        SignIn.as(browser, "demo", "demo-secret");
        browser.open("/audit?action=administration.module-disable", 1280);
        Submission.by(browser.all("main a[href^='/audit/0']").get(0));

        assertThat(browser.one("main h1").getText()).isEqualTo("Module disabled");
        assertThat(browser.one("main table").getText())
                .contains("State")
                .contains("ENABLED")
                .contains("AVAILABLE");
        String entry = browser.path();
        Deadline.await(
                "sealed",
                Duration.ofSeconds(20),
                () -> browser.open(entry, 1280).one("main").getText().contains("Position in the chain"));
    }

    @Test
    void a_date_that_is_none_is_explained_beside_its_field() {
        browser.language("en");
        SignIn.as(browser, "demo", "demo-secret");
        browser.open("/audit?from=yesterday", 1280);
        assertThat(browser.one("#from-fault").getText()).contains("yesterday");
    }

    @ParameterizedTest
    @CsvSource({"vi, 1280", "vi, 360", "en, 1280", "en, 360"})
    void the_pages_are_sound(String language, int width) throws Exception {
        browser.language(language);
        SignIn.as(browser, "demo", "demo-secret");
        browser.open("/audit?action=administration.module-disable", width);
        String entry =
                browser.one("main a[href^='/audit/0']").getAttribute("href").replaceAll("^https?://[^/]+", "");
        Map<String, String> pages = new TreeMap<>(Map.of(
                "audit", "/audit",
                "audit-found", "/audit?who=demo&outcome=DONE",
                "audit-fault", "/audit?from=x",
                "audit-entry", entry,
                "audit-verification", "/audit/verification"));
        Accessibility accessibility = new Accessibility();
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = page.getKey() + "-" + language + "-" + width;
            browser.open(page.getValue(), width);
            PageLook look = PageLook.of(browser, width);
            softly.assertThat(look.consoleErrors()).as(name + ": console").isEqualTo(List.of());
            softly.assertThat(look.tooWide()).as(name + ": too wide").isFalse();
            softly.assertThat(accessibility.violations(browser))
                    .as(name + ": axe")
                    .isEmpty();
            browser.screenshot(name);
        }
        softly.assertAll();
    }
}
