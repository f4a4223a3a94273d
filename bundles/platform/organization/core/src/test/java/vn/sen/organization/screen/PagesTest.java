// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.organization.Samples;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.organization.register.Plan;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.PageContext;
import vn.sen.web.text.BundleTexts;

class PagesTest {

    private static final String HOSTILE = "<script>alert('xã')</script> \"><img src=x>";
    private static final String MISSING_TEXT =
            ">\\s*(act|acts|agencies|agency|change|day|days|desk|desks|effect|fault|field|form|hint|import|kind|"
                    + "organization|plan|rank|staff|weekday)\\.[a-zA-Z]";
    private static final LocalDate LATER = LocalDate.of(2025, 9, 1);

    private final ModuleDatabase database = ModuleDatabase.open(Product.H2, Acts.class);
    private final ActRegister register = Samples.filled(database);
    private final LiveAgencies agencies = new LiveAgencies(register);
    private final Choices choices = new Choices(agencies, new StaffBook(database.transactions(), agencies));
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PagesTest.class.getClassLoader(), "vn.sen.organization.pages");

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void the_form_of_every_act_has_all_its_texts_in_both_languages(ChangeKind kind) {
        for (String language : List.of("vi", "en")) {
            String html = render(actForm(kind, new MultivaluedHashMap<>()), language);

            assertThat(html).contains("<form").contains("legalBasis").doesNotContainPattern(MISSING_TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_page_of_an_agency_tells_its_codes_in_both_orders_and_its_history(String language) {
        AgencyPage view = AgencyPage.of(
                register.tree(),
                register.tree().life(Samples.COMMUNE).orElseThrow(),
                Samples.END_OF_COMMUNE,
                register.all(),
                List.of());

        String html = render(
                HtmlPage.of("agency.jte", "x").with("view", view).with("today", Samples.END_OF_COMMUNE), language);

        assertThat(html)
                .contains("H12.30 (000.00.30.H12)")
                .contains("Sở Y tế")
                .contains("28/02/2026")
                .contains("role=\"note\"")
                .doesNotContainPattern(MISSING_TEXT);
    }

    @Test
    void the_tree_of_a_day_shows_every_agency_of_that_day_and_marks_what_is_unconfirmed() {
        register.record(
                new ActOrder(
                        LATER,
                        "Tin báo",
                        List.of(Change.rename(Samples.HEALTH, "Sở Y tế mới", Optional.empty())
                                .sourced(false, Optional.empty()))),
                "test",
                Optional.empty());

        String html = render(
                HtmlPage.of("agencies.jte", "agencies.title")
                        .with("day", LATER)
                        .with("today", LATER)
                        .with("text", "")
                        .with("kind", "")
                        .with("searching", false)
                        .with("found", List.of())
                        .with("branches", Branch.of(register.tree(), LATER))
                        .with("deskCount", 0),
                "vi");

        assertThat(html)
                .contains("Tỉnh Cà Mau", "Sở Y tế mới", "Xã Khánh Hưng", "chưa xác nhận")
                .doesNotContainPattern(MISSING_TEXT);
    }

    @Test
    void a_plan_says_what_would_change_in_sentences() {
        Plan plan = register.plan(new ActOrder(
                LATER,
                "Quyết định 7",
                List.of(Change.of(ChangeKind.DISSOLVE, Samples.HEALTH).into(List.of(Samples.PROVINCE)))));
        assertThat(plan.possible()).isFalse();
        Plan rename = register.plan(
                new ActOrder(LATER, "Quyết định 7", List.of(Change.rename(Samples.HEALTH, HOSTILE, Optional.empty()))));

        String html = render(
                HtmlPage.of("plan.jte", "plan.title")
                        .with("plan", rename)
                        .with("kind", ChangeKind.RENAME)
                        .with("names", new Names(register.tree(), List.of(rename.order())))
                        .with("order", HOSTILE),
                "vi");

        assertThat(html)
                .contains("Từ 01/09/2025: “Sở Y tế” đổi tên thành")
                .doesNotContain("<script>")
                .doesNotContain("<img")
                .doesNotContainPattern(MISSING_TEXT);
    }

    @Test
    void faults_of_new_agencies_are_shown_at_their_fields() {
        assertThat(ActForm.named(List.of(
                        Fault.of("/changes/0/founds/1/codes/0", "code-form", "X"),
                        Fault.of("/changes/0/name", "name-missing"))))
                .extracting(Fault::pointer)
                .containsExactly("/codes-2", "/changes/0/name");
    }

    @Test
    void both_languages_have_the_same_texts() throws Exception {
        Properties vi = new Properties();
        Properties en = new Properties();
        try (var one = PagesTest.class.getResourceAsStream("/i18n/messages_vi.properties");
                var other = PagesTest.class.getResourceAsStream("/i18n/messages_en.properties")) {
            vi.load(one);
            en.load(other);
        }
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(Set.of(vi.size())).doesNotContain(0);
    }

    private HtmlPage actForm(ChangeKind kind, MultivaluedMap<String, String> values) {
        ActForm form = new ActForm(kind, LATER, new Values(values), choices);
        return HtmlPage.of("act-form.jte", "act." + kind)
                .with("kind", kind)
                .with("day", LATER)
                .with(
                        "form",
                        new Form(
                                "act." + kind,
                                "",
                                List.of(new Form.Crumb("/organization", "organization.title")),
                                "/organization/acts/plan",
                                "form.see-plan",
                                form::fields,
                                register.plan(form.order()).faults()));
    }

    private String render(HtmlPage page, String language) {
        Locale locale = Locale.forLanguageTag(language);
        BundleTexts texts = BundleTexts.read(PagesTest.class.getClassLoader()::getResource, Optional.empty());
        Map<String, Object> params = new HashMap<>(page.params());
        params.put("t", texts.in(locale));
        params.put("page", new PageContext(locale, "/agencies", Optional.empty(), ""));
        StringOutput html = new StringOutput();
        templates.render(page.template(), params, html);
        return html.toString();
    }
}
