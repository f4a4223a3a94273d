// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** The pages of agencies, staff, desks and the calendar: sound on a desk and on a telephone, and an act recorded by buttons alone. */
@SenTest
class OrganizationPagesTest {

    private static Browser browser;
    private static SoundPages pages;
    private static Http http;
    private static String commune;

    @BeforeAll
    static void open(SenServer server) throws Exception {
        browser = Browser.at(server.anybody().base());
        pages = new SoundPages(browser);
        http = server.anybody();
        commune = http.get("/api/v1/agencies?q=dat+mui&at=2026-01-01")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource(SoundPages.VIEWS)
    void public_pages_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        pages.assertSound(
                Map.of(
                        "agencies", "/agencies",
                        "agencies-before", "/agencies?at=2025-06-30",
                        "agencies-found", "/agencies?q=so&at=2025-06-30",
                        "agency", "/agencies/" + commune,
                        "agency-ended", "/agencies/" + commune + "?at=2020-01-01",
                        "desks", "/agencies/desks",
                        "calendar", "/calendar",
                        "calendar-answer", "/calendar?day=2026-02-12&time=09:00&amount=3&unit=WORKING_DAY",
                        "calendar-refused", "/calendar?day=2026-02-12&time=09:00&amount=0.3&unit=DAY"),
                language,
                width);
    }

    @ParameterizedTest
    @MethodSource(SoundPages.VIEWS)
    void pages_of_the_administrator_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        SignIn.as(browser, "demo", "demo-secret");
        String home = "/organization/agencies/" + commune;
        pages.assertSound(
                Map.of(
                        "organization", "/organization",
                        "organization-agency", home,
                        "acts", "/organization/acts",
                        "act-merge", "/organization/acts/new?kind=MERGE&effective=2026-01-01",
                        "act-split", "/organization/acts/new?kind=SPLIT&effective=2026-01-01",
                        "staff", "/organization/staff",
                        "position-new", home + "/positions/new",
                        "delegation-new", home + "/delegations/new",
                        "desk-new", home + "/desks/new",
                        "organization-import", "/organization/import"),
                language,
                width);
    }

    @ParameterizedTest
    @MethodSource(SoundPages.VIEWS)
    void forms_for_files_and_for_people_are_sound(String language, int width) throws Exception {
        browser.forgetCookies().language(language);
        SignIn.as(browser, "demo", "demo-secret");
        String home = "/organization/agencies/" + commune;
        pages.assertSound(
                Map.of(
                        "import-staff", "/organization/import/staff",
                        "import-desks", "/organization/import/desks",
                        "act-found", "/organization/acts/new?kind=FOUND&effective=2026-01-01",
                        "act-dissolve", "/organization/acts/new?kind=DISSOLVE&effective=2026-01-01",
                        "term-new", home + "/terms/new",
                        "staff-new", "/organization/staff/new"),
                language,
                width);
    }

    @Test
    void a_file_is_checked_before_it_is_taken_in_and_bad_rows_are_told_in_words() throws Exception {
        Path file = Files.createTempFile("staff", ".csv");
        try {
            Files.writeString(
                    file,
                    "Mã cán bộ,Họ và tên,Cơ quan,Vị trí,Từ ngày\n"
                            + "cb-thu-1,Người Thử Một,xa-dat-mui,Chuyên viên,01/07/2025\n"
                            + "cb-thu-2,,xa-dat-mui,Chuyên viên,hôm nay\n");
            browser.forgetCookies().language("vi");
            SignIn.as(browser, "demo", "demo-secret");
            browser.open("/organization/import/staff", SoundPages.DESK);
            browser.one("main input[type=file]").sendKeys(file.toString());
            Submission.by(browser.one("main form[method=post] button[type=submit]"));

            assertThat(browser.one("main section[role=status]").getText()).contains("Kết quả kiểm tra (chưa ghi gì)");
            assertThat(browser.one("main section[aria-labelledby=faults]").getText())
                    .contains("Dòng 3, họ và tên: Ô này còn trống", "từ ngày: “hôm nay” không phải ngày")
                    .doesNotContain("required-field");
            browser.open("/organization/staff?q=nguoi+thu", SoundPages.DESK);
            assertThat(browser.text()).doesNotContain("Người Thử Một");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void everybody_finds_the_agencies_and_the_desks_from_the_first_page() throws Exception {
        browser.forgetCookies().language("vi");
        browser.open("/", SoundPages.TELEPHONE);

        assertThat(browser.all("header nav a[href='/agencies']")).hasSize(1);
        assertThat(browser.all("main a[href='/agencies/desks']")).hasSize(1);
    }

    @Test
    void an_act_is_planned_confirmed_and_annulled_without_scripts() throws Exception {
        browser.forgetCookies().language("vi").scripts(false);
        try {
            SignIn.as(browser, "demo", "demo-secret");
            browser.open("/organization/acts/new?kind=RENAME&effective=2026-02-01&agency=" + commune, SoundPages.DESK);
            browser.one("main input[name=name]").sendKeys("Uỷ ban nhân dân xã Thử");
            // Enter, since the button is below the window and a page without scripts is not scrolled by the driver.
            browser.one("main input[name=legalBasis]").sendKeys("Quyết định thử nghiệm\n");
            Deadline.await("plan", Duration.ofSeconds(20), () -> browser.path().equals("/organization/acts/plan"));
            assertThat(browser.text()).contains("đổi tên thành “Uỷ ban nhân dân xã Thử”");
            assertThat(name()).isNotEqualTo("Uỷ ban nhân dân xã Thử");

            Submission.by(browser.one("main form[action='/organization/acts'] button"));
            assertThat(name()).isEqualTo("Uỷ ban nhân dân xã Thử");

            browser.one("main textarea[name=reason]").sendKeys("ghi để thử");
            Submission.by(browser.one("main form[action$='/annul'] button"));
            assertThat(browser.one("main [role=note]").getText()).contains("ghi để thử");
            assertThat(name()).isNotEqualTo("Uỷ ban nhân dân xã Thử");
        } finally {
            browser.scripts(true);
        }
    }

    private static String name() {
        return http.get("/api/v1/agencies/" + commune + "?at=2026-02-01")
                .expect(200)
                .json()
                .path("name")
                .asText();
    }
}
