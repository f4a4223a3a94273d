// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;

class ReplayTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final UUID CA_MAU = new UUID(2, 1);
    private static final UUID BAC_LIEU = new UUID(2, 2);
    private static final UUID NEW_CA_MAU = new UUID(2, 3);
    private static final UUID HEALTH_CM = new UUID(2, 4);
    private static final UUID HEALTH_BL = new UUID(2, 5);
    private static final UUID HEALTH = new UUID(2, 6);
    private static final UUID DISTRICT = new UUID(2, 7);
    private static final UUID COMMUNE = new UUID(2, 8);

    @Test
    void two_provinces_become_one_that_bears_the_name_and_code_of_one_of_them() {
        Tree tree = tree(found(), merger());

        assertThat(tree.byCode("H12", BEFORE)).map(Agency::id).contains(CA_MAU);
        assertThat(tree.byCode("H12", MERGER)).map(Agency::id).contains(NEW_CA_MAU);
        assertThat(tree.byCode("000.00.00.H12", MERGER)).map(Agency::id).contains(NEW_CA_MAU);
        assertThat(tree.rolledUp(BAC_LIEU, MERGER)).containsExactly(NEW_CA_MAU);
        assertThat(tree.rolledUp(BAC_LIEU, BEFORE)).containsExactly(BAC_LIEU);
        assertThat(tree.life(BAC_LIEU).orElseThrow().to()).contains(BEFORE);
    }

    @Test
    void what_stood_under_a_merged_agency_stands_under_its_only_successor() {
        Tree tree = tree(found(), merger());

        assertThat(tree.ancestors(COMMUNE, MERGER)).extracting(Agency::id).containsExactly(NEW_CA_MAU);
        assertThat(tree.ancestors(COMMUNE, BEFORE)).extracting(Agency::id).containsExactly(DISTRICT, CA_MAU);
    }

    @Test
    void an_official_of_the_new_department_answers_for_what_the_old_ones_left() {
        Tree tree = tree(found(), merger());

        assertThat(tree.answersFor(HEALTH, MERGER)).containsExactlyInAnyOrder(HEALTH, HEALTH_CM, HEALTH_BL);
        assertThat(tree.answersFor(HEALTH_CM, MERGER)).isEmpty();
    }

    @Test
    void a_decision_found_late_takes_its_place_in_history() {
        Act late = RandomHistory.act(
                3, LocalDate.of(2022, 5, 1), Change.rename(DISTRICT, "Huyện Trần Văn Thời (cũ)", Optional.empty()));

        Tree tree = tree(found(), merger(), late);

        Life district = tree.life(DISTRICT).orElseThrow();
        assertThat(district.spans()).hasSize(2);
        assertThat(district.on(LocalDate.of(2022, 4, 30)).orElseThrow().name()).isEqualTo("Huyện Trần Văn Thời");
        assertThat(district.near(MERGER).name()).isEqualTo("Huyện Trần Văn Thời (cũ)");
    }

    @Test
    void a_late_decision_that_history_contradicts_is_blamed_on_the_act_that_breaks() {
        Act late = RandomHistory.act(3, LocalDate.of(2024, 1, 1), Change.of(ChangeKind.DISSOLVE, HEALTH_CM));

        Replay.Outcome outcome = Replay.of(List.of(found(), merger(), late));

        assertThat(outcome.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("agency-has-ended");
            assertThat(fault.act()).isEqualTo(merger().id());
            assertThat(fault.agencies()).containsExactly(HEALTH_CM);
        });
    }

    @Test
    void agencies_left_without_a_parent_are_told_where_the_parent_ends() {
        Act end = RandomHistory.act(2, MERGER, Change.of(ChangeKind.DISSOLVE, DISTRICT));

        assertThat(Replay.of(List.of(found(), end)).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("agency-left-behind");
            assertThat(fault.act()).isEqualTo(end.id());
            assertThat(fault.agencies()).contains(COMMUNE);
        });
    }

    @Test
    void nobody_is_put_under_itself_not_even_by_acts_of_one_day() {
        Act circle = RandomHistory.act(2, MERGER, Change.move(DISTRICT, HEALTH_CM), Change.move(HEALTH_CM, DISTRICT));

        assertThat(Replay.of(List.of(found(), circle)).faults())
                .extracting(TreeFault::code)
                .containsOnly("agency-under-itself");
    }

    @Test
    void acts_of_one_day_may_use_what_the_others_of_that_day_bring() {
        UUID office = new UUID(3, 1);
        Act early = RandomHistory.act(
                2, MERGER, Change.found(agency(office, "Văn phòng", AgencyKind.DEPARTMENT, Optional.of(NEW_CA_MAU))));
        List<Change> rest = merger().changes();

        Tree tree = tree(found(), early, RandomHistory.act(3, MERGER, rest.toArray(Change[]::new)));

        assertThat(tree.ancestors(office, MERGER)).extracting(Agency::id).containsExactly(NEW_CA_MAU);
    }

    @Test
    void a_code_taken_on_the_day_is_refused_in_either_order() {
        Act second = RandomHistory.act(
                2,
                MERGER,
                Change.found(new NewAgency(
                        Optional.of(new UUID(3, 2)),
                        "Sở khác",
                        AgencyKind.DEPARTMENT,
                        List.of("000.00.00.H12"),
                        Optional.of(CA_MAU))));

        assertThat(Replay.of(List.of(found(), second)).faults())
                .extracting(TreeFault::code)
                .containsExactly("code-taken");
    }

    @Test
    void an_annulled_act_counts_no_more() {
        Act annulled = merger().annulled(new Act.Annulment(merger().recordedAt(), "test", "ghi nhầm"));

        Tree tree = tree(found(), annulled);

        assertThat(tree.life(NEW_CA_MAU)).isEmpty();
        assertThat(tree.life(CA_MAU).orElseThrow().to()).isEmpty();
    }

    @Test
    void an_agency_that_is_split_and_goes_on_keeps_its_records() {
        UUID part = new UUID(3, 3);
        Act split = RandomHistory.act(
                2,
                MERGER,
                Change.of(ChangeKind.SPLIT, COMMUNE)
                        .founding(List.of(agency(part, "Xã mới", AgencyKind.COMMUNE, Optional.of(DISTRICT))))
                        .continuing(true));

        Tree tree = tree(found(), split);

        assertThat(tree.rolledUp(COMMUNE, MERGER)).containsExactly(COMMUNE);
        assertThat(tree.life(part)).isPresent();
    }

    @Test
    void what_rests_on_hearsay_is_marked_until_somebody_confirms_it() {
        Act heard = RandomHistory.act(
                2,
                MERGER,
                Change.rename(COMMUNE, "Xã Khánh Hưng mới", Optional.empty()).sourced(false, Optional.empty()));
        Act checked = RandomHistory.act(3, MERGER.plusDays(9), Change.of(ChangeKind.CONFIRM, COMMUNE));

        assertThat(tree(found(), heard).life(COMMUNE).orElseThrow().near(MERGER).confirmed())
                .isFalse();
        assertThat(tree(found(), heard).life(COMMUNE).orElseThrow().near(BEFORE).confirmed())
                .isTrue();
        assertThat(tree(found(), heard, checked)
                        .life(COMMUNE)
                        .orElseThrow()
                        .near(MERGER)
                        .confirmed())
                .isTrue();
    }

    private static Tree tree(Act... acts) {
        Replay.Outcome outcome = Replay.of(List.of(acts));
        assertThat(outcome.faults()).isEmpty();
        return outcome.tree().orElseThrow();
    }

    private static Act found() {
        return RandomHistory.act(
                1,
                LocalDate.of(1997, 1, 1),
                Change.found(new NewAgency(
                        Optional.of(CA_MAU), "Tỉnh Cà Mau", AgencyKind.PROVINCE, List.of("H12"), Optional.empty())),
                Change.found(agency(BAC_LIEU, "Tỉnh Bạc Liêu", AgencyKind.PROVINCE, Optional.empty())),
                Change.found(agency(HEALTH_CM, "Sở Y tế Cà Mau", AgencyKind.DEPARTMENT, Optional.of(CA_MAU))),
                Change.found(agency(HEALTH_BL, "Sở Y tế Bạc Liêu", AgencyKind.DEPARTMENT, Optional.of(BAC_LIEU))),
                Change.found(agency(DISTRICT, "Huyện Trần Văn Thời", AgencyKind.DISTRICT, Optional.of(CA_MAU))),
                Change.found(agency(COMMUNE, "Xã Khánh Hưng", AgencyKind.COMMUNE, Optional.of(DISTRICT))));
    }

    private static Act merger() {
        return RandomHistory.act(
                2,
                MERGER,
                Change.of(ChangeKind.DISSOLVE, DISTRICT).into(List.of(NEW_CA_MAU)),
                Change.of(ChangeKind.MERGE, CA_MAU, BAC_LIEU)
                        .founding(List.of(new NewAgency(
                                Optional.of(NEW_CA_MAU),
                                "Tỉnh Cà Mau",
                                AgencyKind.PROVINCE,
                                List.of("H12"),
                                Optional.empty()))),
                Change.of(ChangeKind.MERGE, HEALTH_CM, HEALTH_BL)
                        .founding(List.of(agency(HEALTH, "Sở Y tế", AgencyKind.DEPARTMENT, Optional.of(NEW_CA_MAU)))));
    }

    private static NewAgency agency(UUID id, String name, AgencyKind kind, Optional<UUID> parent) {
        return new NewAgency(Optional.of(id), name, kind, List.of(), parent);
    }
}
