// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Agency;
import vn.sen.organization.register.Plan;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

/** An act on agencies from the form over the plan to the record, and back. */
class ActScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String RENAMED = "Sở Y tế và Dân số";

    private final Office office = new Office(Product.H2);
    private final Choices choices = new Choices(office.agencies, office.book);
    private final ModuleJson json = new ModuleJson();
    private final ActScreen screen = new ActScreen(office.register, choices, office.authority, json, Samples.TODAY);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_plan_tells_what_would_change_and_changes_nothing() {
        HtmlPage page = page(screen.plan(rename(), Office.administrator()));

        assertThat(page.template()).isEqualTo("plan.jte");
        Plan plan = (Plan) page.params().get("plan");
        assertThat(plan.effects()).hasSize(1);
        assertThat(nameOfHealth()).isEqualTo("Sở Y tế");
    }

    @Test
    void what_was_planned_is_recorded_and_told_on_its_own_page() {
        Response recorded = record(page(screen.plan(rename(), Office.administrator())), Office.administrator());

        assertThat(recorded.getStatus()).isEqualTo(303);
        assertThat(recorded.getLocation().toString()).matches("/organization/acts/[0-9a-f-]+\\?done=recorded");
        assertThat(nameOfHealth()).isEqualTo(RENAMED);
        Act act = newest();
        assertThat(act.legalBasis()).isEqualTo("Quyết định 9/QĐ-UBND");
        assertThat(screen.act(act.id(), "recorded").params().get("done")).isEqualTo(Optional.of("recorded"));
        assertThat(screen.act(act.id(), "<script>").params().get("done")).isEqualTo(Optional.empty());
    }

    @Test
    void a_plan_that_somebody_else_has_overtaken_is_not_recorded() {
        HtmlPage old = page(screen.plan(rename(), Office.administrator()));
        record(page(screen.plan(rename(), Office.administrator())), Office.administrator());

        status(412, () -> record(old, Office.administrator()));
    }

    @Test
    void an_impossible_plan_leads_back_to_the_form_with_each_fault_at_its_field() {
        MultivaluedMap<String, String> form = form(Map.of(
                "kindOfChange", "FOUND",
                "effective", "2026-01-01",
                "legalBasis", "",
                "name-1", "Sở Mới",
                "kind-1", "DEPARTMENT",
                "codes-1", "H12.04",
                "parent-1", Samples.PROVINCE.toString()));

        Response again = screen.plan(form, Office.administrator());
        form.putSingle("legalBasis", "Quyết định 9/QĐ-UBND");
        Response taken = screen.plan(form, Office.administrator());

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(faults(again)).contains("/legalBasis basis-missing");
        assertThat(faults(taken)).contains("/changes/0 code-taken");
    }

    @Test
    void a_plan_that_was_tampered_with_beyond_reading_is_refused() {
        status(400, () -> screen.record("{\"effective\":", 1, Office.administrator()));
        status(400, () -> screen.record(null, 1, Office.administrator()));
    }

    @Test
    void annulling_wants_a_reason_and_is_told_with_it() {
        record(page(screen.plan(rename(), Office.administrator())), Office.administrator());
        UUID id = newest().id();

        assertThat(screen.annul(id, "  ", Office.administrator()).getStatus()).isEqualTo(422);
        assertThat(nameOfHealth()).isEqualTo(RENAMED);
        assertThat(screen.annul(id, "ghi nhầm", Office.administrator()).getStatus())
                .isEqualTo(303);

        assertThat(nameOfHealth()).isEqualTo("Sở Y tế");
        assertThat(newest().annulment()).map(Act.Annulment::reason).contains("ghi nhầm");
        status(409, () -> screen.annul(id, "lần nữa", Office.administrator()));
    }

    @Test
    void an_act_on_which_others_rest_is_not_annulled_and_says_why() {
        Act founding = office.register.all().get(0);

        Response refused = screen.annul(founding.id(), "thử", Office.administrator());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat((List<?>) page(refused).params().get("faults")).isNotEmpty();
        assertThat(nameOfHealth()).isEqualTo("Sở Y tế");
    }

    @Test
    void who_administers_one_agency_acts_upon_it_and_no_other() {
        SecurityContext own = Office.administratorOf(Samples.HEALTH);
        SecurityContext other = Office.administratorOf(Samples.COMMUNE);
        HtmlPage plan = page(screen.plan(rename(), own));

        assertThatThrownBy(() -> screen.plan(rename(), other)).isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> record(plan, other)).isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> screen.form("RENAME", Samples.HEALTH.toString(), null, other))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThat(record(plan, own).getStatus()).isEqualTo(303);
        UUID act = newest().id();
        assertThatThrownBy(() -> screen.annul(act, "thử", other)).isInstanceOf(AgencyForbiddenException.class);
        assertThat(screen.annul(act, "thử", own).getStatus()).isEqualTo(303);
    }

    @Test
    void nobody_but_administrators_of_the_province_founds_an_agency_under_none() {
        MultivaluedMap<String, String> form = form(Map.of(
                "kindOfChange", "FOUND",
                "effective", "2026-01-01",
                "legalBasis", "Nghị quyết 3",
                "name-1", "Tỉnh Khác",
                "kind-1", "PROVINCE"));

        status(403, () -> screen.plan(form, Office.administratorOf(Samples.HEALTH)));
        assertThat(screen.plan(form, Office.administrator()).getStatus()).isEqualTo(200);
    }

    @Test
    void a_form_knows_the_agency_from_which_it_was_opened() {
        Form found = formOf(screen.form("FOUND", Samples.PROVINCE.toString(), "2026-01-01", Office.administrator()));

        assertThat(found.faults()).isEmpty();
        assertThatThrownBy(() -> screen.form("CONQUER", "x", "x", Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .contains("?kind", "?agency", "?effective"));
    }

    @Test
    void the_list_shows_every_act_the_newest_first() {
        record(page(screen.plan(rename(), Office.administrator())), Office.administrator());

        HtmlPage list = screen.list();

        assertThat(list.params().get("total")).isEqualTo(3);
        assertThat(((List<?>) list.params().get("acts")).get(0)).isEqualTo(newest());
    }

    @Test
    void an_act_that_nobody_recorded_is_not_found() {
        status(404, () -> screen.act(UUID.randomUUID(), null));
        status(404, () -> screen.annul(UUID.randomUUID(), "x", Office.administrator()));
    }

    private static MultivaluedMap<String, String> rename() {
        return form(Map.of(
                "kindOfChange", ChangeKind.RENAME.name(),
                "effective", DAY.toString(),
                "legalBasis", "Quyết định 9/QĐ-UBND",
                "agencies", Samples.HEALTH.toString(),
                "name", RENAMED));
    }

    private Response record(HtmlPage plan, SecurityContext security) {
        long revision = ((Plan) plan.params().get("plan")).revision();
        return screen.record((String) plan.params().get("order"), revision, security);
    }

    private Act newest() {
        List<Act> all = office.register.all();
        return all.get(all.size() - 1);
    }

    private String nameOfHealth() {
        return office.agencies.find(Samples.HEALTH, DAY).map(Agency::name).orElseThrow();
    }

    private static MultivaluedMap<String, String> form(Map<String, String> values) {
        return new MultivaluedHashMap<>(values);
    }

    private static HtmlPage page(Response response) {
        return (HtmlPage) response.getEntity();
    }

    private static Form formOf(HtmlPage page) {
        return (Form) page.params().get("form");
    }

    private static List<String> faults(Response response) {
        return formOf(page(response)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static void status(int status, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
