// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.NewAgency;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

class ScreensTest {

    private static final LocalDate MIDDLE = LocalDate.of(2025, 12, 1);

    private final Office office = new Office(Product.H2);
    private final PlaceForms forms = new PlaceForms(office.agencies, office.authority, Samples.TODAY);
    private final Choices choices = new Choices(office.agencies, office.book);
    private final PositionScreen positions = new PositionScreen(forms, office.book, office.staff);
    private final TermScreen terms = new TermScreen(forms, office.book, office.staff, choices);
    private final DelegationScreen delegations = new DelegationScreen(forms, office.book, office.staff, choices);
    private final DeskScreen desks = new DeskScreen(forms, office.desks);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_form_that_is_filled_in_rightly_leads_back_to_the_agency() {
        Response saved = positions.add(
                Samples.COMMUNE,
                form(Map.of("title", "Chủ tịch", "rank", "HEAD", "validFrom", "2025-07-01")),
                Office.administrator());

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getLocation()).hasToString("/organization/agencies/" + Samples.COMMUNE);
        assertThat(office.book.positions(Samples.COMMUNE, MIDDLE)).hasSize(1);
    }

    @Test
    void a_form_with_faults_comes_back_with_all_of_them_and_nothing_is_stored() {
        Response again = positions.add(
                Samples.COMMUNE,
                form(Map.of("title", "", "validFrom", "2026-01-01", "validTo", "2025-12-31")),
                Office.administrator());

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(faults(again)).containsExactly("/title required-field", "/validTo period-reversed");
        assertThat(office.book.positions(Samples.COMMUNE, MIDDLE)).isEmpty();
    }

    @Test
    void a_person_or_a_position_that_nobody_chose_is_a_fault_of_its_field() {
        Response term = terms.add(
                Samples.COMMUNE, form(Map.of("position", "", "validFrom", "2025-07-01")), Office.administrator());
        Response delegation =
                delegations.add(Samples.COMMUNE, form(Map.of("legalBasis", "Quyết định 1")), Office.administrator());

        assertThat(faults(term)).containsExactly("/position choice-missing", "/staff choice-missing");
        assertThat(faults(delegation))
                .contains(
                        "/term choice-missing",
                        "/standIn choice-missing",
                        "/validFrom day-missing",
                        "/validTo day-missing");
    }

    @Test
    void a_form_that_was_opened_before_somebody_else_saved_is_refused() {
        Position position = office.position(Samples.COMMUNE, PositionRank.HEAD, "Chủ tịch");
        MultivaluedMap<String, String> form = form(Map.of(
                "title", "Chủ tịch UBND xã", "rank", "HEAD", "validFrom", "2025-07-01", "version", version(position)));

        assertThat(positions
                        .change(Samples.COMMUNE, position.id(), form, Office.administrator())
                        .getStatus())
                .isEqualTo(303);
        assertThatThrownBy(() -> positions.change(Samples.COMMUNE, position.id(), form, Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(412));
    }

    @Test
    void a_record_is_found_under_its_own_agency_only() {
        Position position = office.position(Samples.COMMUNE, PositionRank.HEAD, "Chủ tịch");

        assertThat(positions.changeForm(Samples.COMMUNE, position.id(), Office.administrator()))
                .isNotNull();
        assertThatThrownBy(() -> positions.changeForm(Samples.HEALTH, position.id(), Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    @Test
    void who_administers_another_agency_gets_no_form_and_saves_nothing() {
        var stranger = Office.administratorOf(Samples.HEALTH);
        MultivaluedMap<String, String> form =
                form(Map.of("name", "Một cửa", "address", "Ấp 1", "validFrom", "2025-07-01"));

        assertThatThrownBy(() -> desks.newForm(Samples.COMMUNE, stranger)).isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> desks.add(Samples.COMMUNE, form, stranger))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThat(office.desks.of(Set.of(Samples.COMMUNE), MIDDLE)).isEmpty();
        assertThat(desks.add(Samples.COMMUNE, form, Office.administratorOf(Samples.COMMUNE))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void hours_of_a_desk_are_read_day_by_day() {
        desks.add(
                Samples.COMMUNE,
                form(Map.of(
                        "name", "Một cửa",
                        "address", "Ấp 1",
                        "hours-MONDAY", "07:00-11:00 13:00-17:00",
                        "hours-SATURDAY", "07:30–11:00",
                        "validFrom", "2025-07-01")),
                Office.administrator());

        assertThat(office.desks.of(Set.of(Samples.COMMUNE), MIDDLE).get(0).opening())
                .hasSize(3);
    }

    @Test
    void a_new_agency_takes_kind_and_parent_from_what_is_merged_unless_the_form_says_otherwise() {
        NewAgency taken = founded(Map.of());
        NewAgency said = founded(Map.of("kind-1", "CENTRE", "parent-1", Samples.HEALTH.toString()));

        assertThat(taken.kind()).isEqualTo(AgencyKind.COMMUNE);
        assertThat(taken.parent()).contains(Samples.PROVINCE);
        assertThat(said.kind()).isEqualTo(AgencyKind.CENTRE);
        assertThat(said.parent()).contains(Samples.HEALTH);
    }

    private NewAgency founded(Map<String, String> more) {
        MultivaluedMap<String, String> form = form(more);
        form.add("agencies", Samples.COMMUNE.toString());
        form.add("name-1", "Xã mới");
        ActOrder order = new ActForm(ChangeKind.MERGE, MIDDLE, new Values(form), choices).order();
        return order.changes().get(0).founds().get(0);
    }

    private String version(Position position) {
        return Long.toString(office.book.position(position.id()).orElseThrow().version());
    }

    private static MultivaluedMap<String, String> form(Map<String, String> values) {
        return new MultivaluedHashMap<>(values);
    }

    private static List<String> faults(Response page) {
        Form form = (Form) ((HtmlPage) page.getEntity()).params().get("form");
        return form.faults().stream()
                .map((Fault fault) -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
