// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.forms.FakeAgencies;
import vn.sen.forms.PartAccess;
import vn.sen.forms.SignedIn;
import vn.sen.forms.TestHouse;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.issue.JdbcForms;
import vn.sen.forms.issue.Specimen;
import vn.sen.forms.print.PdfPrinter;
import vn.sen.forms.rest.FormScopes;
import vn.sen.forms.rest.Templates;
import vn.sen.forms.sign.Verdict;
import vn.sen.forms.template.Scope;
import vn.sen.forms.template.TemplateEntry;
import vn.sen.forms.verify.FormVerification;
import vn.sen.forms.verify.Report;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

class FormPagesTest {

    private static final String OWN = "<html><body><p>{{number}}</p><img src=\"qr\"/></body></html>";
    private static final SignedIn ADMINISTRATOR = new SignedIn();

    private final ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, JdbcForms.class);
    private final TestHouse house = new TestHouse(database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whoever_scans_a_form_reads_what_it_is_worth_and_what_it_says(String language) {
        IssuedForm letter = database.transactions()
                .call(em -> house.forms.issue(
                        em,
                        TestHouse.apology(FakeAgencies.HEALTH, "H12.04-261002-0001")
                                .build()));
        FormVerification verification = new FormVerification(house.keys, house.forms);

        assertThat(Rendered.of(new ScannedScreen(verification).show(letter.code()), language))
                .contains("forms-good", "01/PXL", "H12.04-261002-0001", "05/11/2026")
                .doesNotContain("Phượng")
                .doesNotContainPattern(Rendered.MISSING_TEXT);
        assertThat(Rendered.of(new VerifyScreen(verification).show("<b>x</b>"), language))
                .contains("forms-bad")
                .doesNotContain("<b>x")
                .doesNotContainPattern(Rendered.MISSING_TEXT);
        for (Verdict verdict : Verdict.values()) {
            Report report = new Report(verdict, "", Optional.empty(), List.of(), List.of(), Optional.empty());
            assertThat(Rendered.of(VerifyScreen.page("", Optional.of(report)), language))
                    .doesNotContainPattern(Rendered.MISSING_TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_template_is_tried_saved_shown_in_the_history_and_taken_back(String language) {
        TemplateScreen screen = screen(Set.of());
        assertThat(Rendered.of(screen.show("APOLOGY", null, ADMINISTRATOR), language))
                .contains("Mong nhận được sự thông cảm", "{{newDueAt}}")
                .doesNotContainPattern(Rendered.MISSING_TEXT);

        Response preview = screen.act("APOLOGY", form(OWN, "preview", ""), ADMINISTRATOR);
        assertThat(new String((byte[]) preview.getEntity(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(screen.act("APOLOGY", form(OWN, "save", ""), ADMINISTRATOR).getStatus())
                .isEqualTo(303);

        TemplateEntry saved = house.book.last(FormKind.APOLOGY, Scope.PROVINCE).orElseThrow();
        assertThat(Rendered.of(screen.show("APOLOGY", "", ADMINISTRATOR), language))
                .contains("Gọn hơn", saved.id().toString())
                .doesNotContainPattern(Rendered.MISSING_TEXT);
        screen.undo("APOLOGY", "", saved.id().toString(), "Nhầm", ADMINISTRATOR);
        assertThat(house.book.inForce(FormKind.APOLOGY, Scope.of(FakeAgencies.CENTRE), TestHouse.DAY))
                .contains("Mong nhận được sự thông cảm");
        assertThat(house.acts.lines())
                .containsExactly("forms.template-enter DONE Gọn hơn", "forms.template-undo DONE Nhầm");
    }

    @Test
    void a_faulty_template_is_refused_with_line_and_reason_and_stays_in_the_editor() {
        Response refused = screen(Set.of())
                .act("APOLOGY", form("<html>\n<body>{{colour}}<script/></body></html>", "save", ""), ADMINISTRATOR);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Rendered.of((HtmlPage) refused.getEntity(), "vi"))
                .contains("Dòng 2: mẫu này không có trường “colour”", "“script”", "&lt;script/&gt;")
                .doesNotContainPattern(Rendered.MISSING_TEXT);
        assertThat(house.book.last(FormKind.APOLOGY, Scope.PROVINCE)).isEmpty();
    }

    @Test
    void of_two_who_edit_the_same_template_the_second_is_told() {
        TemplateScreen screen = screen(Set.of());
        screen.act("APOLOGY", form(OWN, "save", ""), ADMINISTRATOR);

        Response second = screen.act("APOLOGY", form(OWN.replace("<p>", "<p>Số "), "save", ""), ADMINISTRATOR);

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(Rendered.of((HtmlPage) second.getEntity(), "vi")).contains("Người khác vừa sửa");
    }

    @Test
    void a_template_of_an_agency_counts_for_those_below_it_and_only_its_administrator_enters_it() {
        TemplateScreen screen = screen(Set.of(FakeAgencies.HEALTH));
        assertThatThrownBy(() -> screen.act("APOLOGY", form(OWN, "save", ""), ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("administers-part"));

        screen.act("APOLOGY", form(OWN, "save", FakeAgencies.HEALTH.toString()), ADMINISTRATOR);

        assertThat(house.book.inForce(FormKind.APOLOGY, Scope.of(FakeAgencies.CENTRE), TestHouse.DAY))
                .isEqualTo(OWN);
        assertThat(house.book.inForce(FormKind.APOLOGY, Scope.of(FakeAgencies.PROVINCE), TestHouse.DAY))
                .isNotEqualTo(OWN);
        assertThat(house.book.inForce(FormKind.APOLOGY, Scope.of(FakeAgencies.CENTRE), TestHouse.DAY.minusDays(1)))
                .as("before its day")
                .isNotEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_forms_of_the_day_are_listed_with_what_nobody_has_confirmed(String language) {
        house.keys.rotate();

        assertThat(Rendered.of(new FormsScreen(house.law, scopes(Set.of()), house.keys).list(), language))
                .contains("Thông báo dừng giải quyết hồ sơ", "Phụ lục I, Mẫu số 05", "text-bg-warning")
                .doesNotContainPattern(Rendered.MISSING_TEXT);
    }

    private static MultivaluedMap<String, String> form(String source, String act, String agency) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        Map.of(
                        "source",
                        source,
                        "act",
                        act,
                        "agency",
                        agency,
                        "validFrom",
                        TestHouse.DAY.toString(),
                        "reason",
                        "Gọn hơn",
                        "expected",
                        "")
                .forEach(form::add);
        return form;
    }

    private TemplateScreen screen(Set<UUID> part) {
        return new TemplateScreen(
                scopes(part),
                new Templates(house.book),
                house.book,
                new Specimen(house.sheets, house.letterheads, new PdfPrinter()));
    }

    private FormScopes scopes(Set<UUID> part) {
        return new FormScopes(house.agencies, new PartAccess(part), house.law, new Today());
    }
}
