// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.NewAgency;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** A report of the second half of 2025 after a department was divided in two and a commune went into one of them. */
class RollUpTest {

    private static final UUID NORTH = new UUID(5, 11);
    private static final UUID SOUTH = new UUID(5, 12);
    private static final LocalDate DIVIDED = LocalDate.of(2026, 6, 1);

    private final Office office = new Office(Product.H2);
    private final TreeResource tree = new TreeResource(office.agencies, Samples.TODAY);

    @BeforeEach
    void divide() {
        office.register.record(
                new ActOrder(
                        DIVIDED,
                        "Nghị quyết 2",
                        List.of(Change.of(ChangeKind.SPLIT, Samples.HEALTH)
                                .founding(List.of(part(NORTH, "Sở Bắc"), part(SOUTH, "Sở Nam")))
                                .continuing(false))),
                "test",
                Optional.empty());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void by_period_each_agency_of_the_period_bears_its_own_line() {
        RollUpView report = report("PERIOD");

        assertThat(lines(report))
                .containsOnly(
                        Map.entry(names("Tỉnh Cà Mau"), names("Tỉnh Cà Mau")),
                        Map.entry(names("Sở Y tế"), names("Sở Y tế")),
                        Map.entry(names("Xã Khánh Hưng"), names("Xã Khánh Hưng")));
    }

    @Test
    void rolled_up_the_successors_of_a_divided_agency_bear_one_line_together() {
        RollUpView report = report("SUCCESSORS");

        assertThat(lines(report))
                .containsOnly(
                        Map.entry(names("Tỉnh Cà Mau"), names("Tỉnh Cà Mau")),
                        Map.entry(names("Sở Bắc", "Sở Nam"), names("Sở Y tế", "Xã Khánh Hưng")));
    }

    @Test
    void either_way_every_record_of_the_period_is_counted_once() {
        Map<UUID, Integer> dossiers = Map.of(Samples.PROVINCE, 7, Samples.HEALTH, 20, Samples.COMMUNE, 300);

        for (String counting : List.of("PERIOD", "SUCCESSORS")) {
            int total = report(counting).units().stream()
                    .flatMap(unit -> unit.agencies().stream())
                    .mapToInt(agency -> dossiers.get(agency.id()))
                    .sum();
            assertThat(total).as(counting).isEqualTo(327);
        }
    }

    @Test
    void as_of_a_day_before_the_division_the_department_bears_what_it_took_over() {
        RollUpView report = tree.rollUp("2025-07-01", "2025-12-31", "", "2026-04-01", List.of());

        assertThat(lines(report)).containsEntry(names("Sở Y tế"), names("Sở Y tế", "Xã Khánh Hưng"));
    }

    @Test
    void only_the_kinds_that_are_asked_for_are_counted() {
        RollUpView report = tree.rollUp("2025-07-01", "2025-12-31", "PERIOD", null, List.of("COMMUNE"));

        assertThat(lines(report)).containsOnlyKeys(names("Xã Khánh Hưng"));
    }

    @Test
    void everything_wrong_with_a_question_is_told_at_once() {
        assertThatThrownBy(() -> tree.rollUp(null, "2025-06-30", "SHARES", "x", List.of("VILLAGE")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .contains("?from", "?at", "?kind", "?counting"));
        assertThatThrownBy(() -> tree.rollUp("2025-07-01", "2025-06-30", "", null, List.of()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> tree.rollUp("2025-07-01", "2025-12-31", "", "2025-08-01", List.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("roll-up-backwards"));
    }

    private RollUpView report(String counting) {
        return tree.rollUp("2025-07-01", "2025-12-31", counting, null, List.of());
    }

    private static Map<List<String>, List<String>> lines(RollUpView report) {
        return report.units().stream()
                .collect(Collectors.toMap(unit -> namesOf(unit.under()), unit -> namesOf(unit.agencies())));
    }

    private static List<String> namesOf(List<AgencyView> agencies) {
        return agencies.stream().map(AgencyView::name).sorted().toList();
    }

    private static List<String> names(String... names) {
        return List.of(names);
    }

    private static NewAgency part(UUID id, String name) {
        return new NewAgency(Optional.of(id), name, AgencyKind.DEPARTMENT, List.of(), Optional.of(Samples.PROVINCE));
    }
}
