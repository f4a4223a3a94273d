// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Every page, in both languages, on a desk and on a telephone. */
@SenTest
class PagesTest {

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
            "users", "/users",
            "user-new", "/users/new",
            "roles", "/roles",
            "signing-keys", "/signing-keys",
            "clients", "/clients",
            "calendar-entries", "/calendar/entries",
            "jobs", "/jobs"));

    private static Browser browser;
    private static SoundPages pages;

    @BeforeAll
    static void open(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
        pages = new SoundPages(browser);
        // Paused, so that nothing is ever sent to this address.
        String webhook = server.demo()
                .post(
                        "/api/v1/webhooks",
                        "{\"name\": \"Cổng dịch vụ công của tỉnh\", \"target\": \"https://8.8.8.8/su-kien\","
                                + " \"types\": [\"vn.sen.procedures.recorded\"], \"active\": false}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        SIGNED_IN.put("documents", "/administration/documents");
        PUBLIC.put("indicators", "/indicators?measure=procedures.in-force&grain=QUARTER");
        PUBLIC.put("indicator-records", "/indicators/procedures.in-force/records");
        PUBLIC.put("indicator-history", "/indicators/procedures.in-force/history");
        SIGNED_IN.put("events", "/administration/events");
        SIGNED_IN.put("signatures", "/signatures");
        SIGNED_IN.put("events-filtered", "/administration/events?type=vn.sen.procedures.recorded&subject=1.001193");
        SIGNED_IN.put("webhooks", "/administration/webhooks");
        SIGNED_IN.put("webhook", "/administration/webhooks/" + webhook);
        SIGNED_IN.put("notifications", "/administration/notifications");
        SIGNED_IN.put("notification-templates", "/administration/notifications/templates");
        SIGNED_IN.put("notification-template", "/administration/notifications/templates/notifications.test");
        SIGNED_IN.put("preferences", "/notifications/preferences");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource(SoundPages.VIEWS)
    void public_pages_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        pages.assertSound(PUBLIC, Set.of("nowhere", "no-such-procedure"), language, width);
    }

    @ParameterizedTest
    @MethodSource(SoundPages.VIEWS)
    void pages_of_the_administrator_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        SignIn.as(browser, "demo", "demo-secret");
        pages.assertSound(SIGNED_IN, language, width);
    }

    @Test
    void every_public_page_can_be_read_without_scripts() {
        browser.forgetCookies().scripts(false);
        try {
            assertThat(PUBLIC.values())
                    .allSatisfy(path -> assertThat(browser.open(path, SoundPages.DESK)
                                    .one("main h1")
                                    .getText())
                            .isNotBlank());
            browser.open("/", SoundPages.DESK).one("main input[name=q]").sendKeys("dang ky khai sinh\n");
            assertThat(browser.path()).isEqualTo("/procedures");
            assertThat(browser.one("main a[href^='/procedures/1.001193']").getText())
                    .containsIgnoringCase("khai sinh");
        } finally {
            browser.scripts(true);
        }
    }
}
