// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Every page, in both languages, on a desk and on a telephone. */
@SenTest
class PagesTest {

    private static final int DESK = 1280;
    private static final int TELEPHONE = 360;

    private static final Map<String, String> PUBLIC = new TreeMap<>(Map.of(
            "home", "/",
            "search", "/procedures",
            "found", "/procedures?q=khai+sinh",
            "not-found", "/procedures?q=zzzzqqqq",
            "procedure", "/procedures/1.001193",
            "notices", "/notices",
            "api", "/api",
            "sign-in", "/sign-in",
            "nowhere", "/nowhere",
            "no-such-procedure", "/procedures/0.000000"));

    private static final Map<String, String> SIGNED_IN = new TreeMap<>(Map.of(
            "administration", "/administration",
            "modules", "/modules",
            "module-plan", "/modules/noticeboard/disable",
            "clients", "/clients",
            "calendar-entries", "/calendar/entries",
            "jobs", "/jobs"));

    private static Browser browser;
    private static Accessibility accessibility;

    @BeforeAll
    static void open(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
        accessibility = new Accessibility();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<Arguments> views() {
        return Stream.of("vi", "en")
                .flatMap(language -> Stream.of(DESK, TELEPHONE).map(width -> Arguments.of(language, width)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void public_pages_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        assertSound(PUBLIC, language, width);
    }

    @ParameterizedTest
    @MethodSource("views")
    void pages_of_the_administrator_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        SignIn.as(browser, "demo", "demo-secret");
        assertSound(SIGNED_IN, language, width);
    }

    @Test
    void every_public_page_can_be_read_without_scripts() {
        browser.forgetCookies().scripts(false);
        try {
            assertThat(PUBLIC.values())
                    .allSatisfy(path -> assertThat(
                                    browser.open(path, DESK).one("main h1").getText())
                            .isNotBlank());
            browser.open("/", DESK).one("main input[name=q]").sendKeys("dang ky khai sinh\n");
            assertThat(browser.path()).isEqualTo("/procedures");
            assertThat(browser.one("main a[href^='/procedures/1.001193']").getText())
                    .containsIgnoringCase("khai sinh");
        } finally {
            browser.scripts(true);
        }
    }

    private static void assertSound(Map<String, String> pages, String language, int width) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String name = page.getKey() + "-" + language + "-" + width;
            browser.open(page.getValue(), width);
            PageLook look = PageLook.of(browser, width);
            List<String> errors = look.consoleErrors().stream()
                    .filter(message -> !message.contains("status of 404"))
                    .toList();
            softly.assertThat(errors).as(name + ": console").isEmpty();
            softly.assertThat(look.tooWide()).as(name + ": too wide").isFalse();
            softly.assertThat(browser.one("html").getAttribute("lang")).as(name).isEqualTo(language);
            softly.assertThat(accessibility.violations(browser))
                    .as(name + ": axe")
                    .isEmpty();
            browser.screenshot(name);
        }
        softly.assertAll();
    }
}
