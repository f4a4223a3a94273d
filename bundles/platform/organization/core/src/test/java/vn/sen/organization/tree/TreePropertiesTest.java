// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.sen.organization.api.Agency;

class TreePropertiesTest {

    private static final int ATTEMPTS = 60;
    private static final int TRIES = 150;

    @Property(tries = TRIES)
    void on_every_day_every_agency_hangs_on_a_root_by_one_way_without_a_circle(@ForAll long seed) {
        Tree tree = RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS));

        for (LocalDate day : days(tree)) {
            for (Agency agency : tree.all(day)) {
                List<Agency> way = tree.ancestors(agency.id(), day);
                assertThat(way).doesNotHaveDuplicates().doesNotContain(agency);
                Agency top = way.isEmpty() ? agency : way.get(way.size() - 1);
                assertThat(top.parent())
                        .as("%s on %s ends at a root", agency, day)
                        .isEmpty();
                assertThat(agency.parent()
                                .map(parent ->
                                        tree.life(parent).orElseThrow().on(day).isPresent()))
                        .as("the parent of %s lives on %s", agency, day)
                        .isNotEqualTo(Optional.of(false));
            }
        }
    }

    @Property(tries = TRIES)
    void the_subtrees_of_the_roots_share_out_all_agencies_of_the_day(@ForAll long seed) {
        Tree tree = RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS));

        for (LocalDate day : days(tree)) {
            List<UUID> all = tree.under(Optional.empty(), day).stream()
                    .flatMap(root -> tree.subtree(root.id(), day).stream())
                    .toList();
            assertThat(all)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            tree.all(day).stream().map(Agency::id).toList());
        }
    }

    @Property(tries = TRIES)
    void a_code_names_one_agency_on_a_day(@ForAll long seed) {
        Tree tree = RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS));

        for (LocalDate day : days(tree)) {
            for (Agency agency : tree.all(day)) {
                agency.code()
                        .ifPresent(code -> assertThat(tree.byCode(code, day)).contains(agency));
            }
        }
    }

    @Property(tries = TRIES)
    void rolling_up_shares_out_the_agencies_of_a_day_and_reaches_only_living_ones(
            @ForAll long seed, @ForAll @IntRange(max = RandomHistory.DAYS) int later) {
        Tree tree = RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS));
        LocalDate from = RandomHistory.FIRST_DAY.plusDays(later / 3);
        LocalDate to = RandomHistory.FIRST_DAY.plusDays(later);

        Set<UUID> before = tree.all(from).stream().map(Agency::id).collect(Collectors.toSet());
        List<UUID> grouped = new ArrayList<>();
        RollUp.groups(tree, before, to).forEach((under, members) -> {
            grouped.addAll(members);
            under.forEach(id -> assertThat(tree.life(id).orElseThrow().on(to)).isPresent());
        });
        assertThat(grouped).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
    }

    @Property(tries = TRIES)
    void rolling_up_in_two_steps_is_rolling_up_in_one(
            @ForAll long seed, @ForAll @IntRange(max = RandomHistory.DAYS) int middle) {
        Tree tree = RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS));
        LocalDate half = RandomHistory.FIRST_DAY.plusDays(middle);
        LocalDate end = RandomHistory.FIRST_DAY.plusDays(RandomHistory.DAYS + 1);

        for (Life life : tree.lives()) {
            if (!life.from().isAfter(half)) {
                Set<UUID> twice = tree.rolledUp(life.id(), half).stream()
                        .flatMap(id -> tree.rolledUp(id, end).stream())
                        .collect(Collectors.toSet());
                assertThat(twice).isEqualTo(new HashSet<>(tree.rolledUp(life.id(), end)));
            }
        }
    }

    @Property(tries = TRIES)
    void what_children_answer_for_does_not_overlap_and_lies_within_what_the_parent_answers_for(@ForAll long seed) {
        Tree tree = RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS));

        for (LocalDate day : days(tree)) {
            for (Agency agency : tree.all(day)) {
                List<UUID> ofChildren = tree.under(Optional.of(agency.id()), day).stream()
                        .flatMap(child -> tree.answersFor(child.id(), day).stream())
                        .toList();
                assertThat(ofChildren).doesNotHaveDuplicates();
                assertThat(tree.answersFor(agency.id(), day))
                        .containsAll(ofChildren)
                        .containsAll(tree.subtree(agency.id(), day));
            }
        }
    }

    @Property(tries = TRIES)
    void the_order_of_recording_acts_of_different_days_does_not_matter(@ForAll long seed) {
        List<Act> acts = RandomHistory.of(seed, ATTEMPTS);
        List<Act> shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, new Random(seed));
        List<Act> renumbered = new ArrayList<>();
        for (Act act : shuffled) {
            renumbered.add(RandomHistory.act(
                    renumbered.size() + 1, act.effective(), act.changes().toArray(Change[]::new)));
        }

        assertThat(new HashSet<>(RandomHistory.tree(renumbered).lives()))
                .isEqualTo(new HashSet<>(RandomHistory.tree(acts).lives()));
    }

    @Property(tries = TRIES)
    void nothing_that_was_founded_is_ever_forgotten(@ForAll long seed) {
        List<Act> acts = RandomHistory.of(seed, ATTEMPTS);
        Tree tree = RandomHistory.tree(acts);

        acts.stream()
                .flatMap(act -> act.changes().stream())
                .flatMap(change -> change.founds().stream())
                .forEach(agency ->
                        assertThat(tree.life(agency.id().orElseThrow())).isPresent());
        tree.lives().forEach(life -> {
            assertThat(life.spans()).isNotEmpty();
            assertThat(life.near(LocalDate.MAX).id()).isEqualTo(life.id());
        });
    }

    @Property(tries = TRIES)
    void the_spans_of_a_life_follow_one_another_without_gap_or_overlap(@ForAll long seed) {
        for (Life life : RandomHistory.tree(RandomHistory.of(seed, ATTEMPTS)).lives()) {
            LocalDate next = life.from();
            for (Span span : life.spans()) {
                assertThat(span.from()).isEqualTo(next);
                next = span.to().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
            }
            assertThat(life.spans().get(life.spans().size() - 1).to()).isEqualTo(life.to());
        }
    }

    private static List<LocalDate> days(Tree tree) {
        return tree.days().stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .toList();
    }
}
