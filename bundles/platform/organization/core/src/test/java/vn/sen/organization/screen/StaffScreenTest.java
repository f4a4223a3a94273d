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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.staff.TermOrder;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

class StaffScreenTest {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);

    private final Office office = new Office(Product.H2);
    private final StaffScreen screen =
            new StaffScreen(office.book, office.agencies, office.staff, office.authority, Samples.TODAY);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_person_is_added_and_found_with_what_is_held_today() {
        Response saved = screen.add(
                form(Map.of("name", "Trần Thị Ví Dụ", "subject", "vi.du", "validFrom", "2025-07-01")),
                Office.administrator());
        StaffMember person = office.book.bySubject("vi.du").orElseThrow();
        office.staff.addTerm(new TermOrder(
                office.position(Samples.HEALTH, PositionRank.HEAD, "Giám đốc").id(),
                person.id(),
                Samples.DAY,
                Optional.empty()));

        HtmlPage list = screen.list("vi du", Office.administrator());

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(list.params().get("people")).isEqualTo(List.of(person));
        assertThat(list.params().get("held")).isEqualTo(Map.of(person.id(), List.of("Giám đốc – Sở Y tế")));
        assertThat(screen.list("nobody", Office.administrator()).params().get("people"))
                .isEqualTo(List.of());
    }

    @Test
    void a_person_without_a_name_is_not_stored() {
        Response again = screen.add(
                form(Map.of("name", " ", "validFrom", "2026-02-01", "validTo", "2026-01-01")), Office.administrator());

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(office.book.search(Optional.empty(), NOW, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void the_list_of_all_people_is_for_administrators_of_the_whole_province() {
        assertThatThrownBy(() -> screen.list("", Office.administratorOf(Samples.HEALTH)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void who_administers_another_agency_neither_sees_nor_changes_a_person() {
        UUID person = headOfHealth();
        var stranger = Office.administratorOf(Samples.COMMUNE);
        MultivaluedMap<String, String> renamed = form(Map.of("name", "Tên Khác", "version", version(person)));

        assertThatThrownBy(() -> screen.changeForm(person, stranger)).isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> screen.change(person, renamed, stranger)).isInstanceOf(AgencyForbiddenException.class);

        assertThat(screen.changeForm(person, Office.administratorOf(Samples.HEALTH)))
                .isNotNull();
        assertThat(office.book.staff(person).orElseThrow().value().name()).isEqualTo("Nguyễn Văn Mẫu");
    }

    @Test
    void a_form_that_somebody_has_overtaken_is_refused() {
        UUID person = headOfHealth();
        MultivaluedMap<String, String> form =
                form(Map.of("name", "Nguyễn Văn Mẫu Mực", "validFrom", "2025-07-01", "version", version(person)));

        assertThat(screen.change(person, form, Office.administrator()).getStatus())
                .isEqualTo(303);
        assertThatThrownBy(() -> screen.change(person, form, Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(412));
        assertThat(office.book.staff(person).orElseThrow().value().name()).isEqualTo("Nguyễn Văn Mẫu Mực");
    }

    @Test
    void a_person_who_is_not_there_is_not_found() {
        assertThatThrownBy(() -> screen.changeForm(new UUID(9, 9), Office.administrator()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    private UUID headOfHealth() {
        UUID person = office.person("Nguyễn Văn Mẫu").id();
        office.staff.addTerm(new TermOrder(
                office.position(Samples.HEALTH, PositionRank.HEAD, "Giám đốc").id(),
                person,
                Samples.DAY,
                Optional.empty()));
        return person;
    }

    private String version(UUID person) {
        return Long.toString(office.book.staff(person).orElseThrow().version());
    }

    private static MultivaluedMap<String, String> form(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach(form::putSingle);
        return form;
    }
}
