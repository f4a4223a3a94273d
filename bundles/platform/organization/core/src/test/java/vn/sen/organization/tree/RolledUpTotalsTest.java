// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.sen.organization.api.Agency;

/** Figures that agencies reported, rolled up over merges and splits: none is lost, none counted twice. */
class RolledUpTotalsTest {

    private static final int TRIES = 150;
    private static final LocalDate END = Reforms.FIRST_DAY.plusDays(Reforms.DAYS + 1);

    @Property(tries = TRIES)
    void the_total_of_a_day_stays_the_same_on_every_later_day(
            @ForAll long seed, @ForAll @IntRange(max = Reforms.DAYS) int day) {
        Tree tree = Reforms.of(seed);
        LocalDate reported = Reforms.FIRST_DAY.plusDays(day);
        Map<UUID, Long> figures = figures(tree, reported, seed);

        for (LocalDate later : tree.days()) {
            if (!later.isBefore(reported)) {
                assertThat(total(rolledUp(tree, figures, later).values()))
                        .as("as of %s", later)
                        .isEqualTo(total(figures.values()));
            }
        }
    }

    @Property(tries = TRIES)
    void an_agency_bears_exactly_what_its_predecessors_reported_that_went_nowhere_else(@ForAll long seed) {
        Tree tree = Reforms.of(seed);
        Map<UUID, Long> figures = figures(tree, Reforms.FIRST_DAY.plusDays(Reforms.DAYS / 2), seed);
        Map<Set<UUID>, Long> lines = rolledUp(tree, figures, END);

        for (Agency agency : tree.all(END)) {
            long own = figures.entrySet().stream()
                    .filter(figure -> tree.rolledUp(figure.getKey(), END).equals(Set.of(agency.id())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(lines.getOrDefault(Set.of(agency.id()), 0L)).isEqualTo(own);
        }
    }

    @Property(tries = TRIES)
    void what_the_roots_answer_for_and_what_nobody_alone_does_make_the_total(@ForAll long seed) {
        Tree tree = Reforms.of(seed);
        Map<UUID, Long> figures = figures(tree, Reforms.FIRST_DAY.plusDays(Reforms.DAYS / 3), seed);

        Set<UUID> answered = new HashSet<>();
        long ofRoots = 0;
        for (Agency root : tree.under(Optional.empty(), END)) {
            Set<UUID> its = tree.answersFor(root.id(), END);
            assertThat(answered).doesNotContainAnyElementsOf(its);
            answered.addAll(its);
            ofRoots += sum(figures, its);
        }
        Set<UUID> left = new HashSet<>(figures.keySet());
        left.removeAll(answered);

        assertThat(ofRoots + sum(figures, left)).isEqualTo(total(figures.values()));
        left.forEach(id -> assertThat(tree.under(Optional.empty(), END).stream()
                        .filter(root -> tree.subtree(root.id(), END).containsAll(tree.rolledUp(id, END)))
                        .toList())
                .as("%s has no successors, or they lie under several roots", id)
                .satisfies(roots -> assertThat(
                                roots.isEmpty() || tree.rolledUp(id, END).isEmpty())
                        .isTrue()));
    }

    @Property(tries = TRIES)
    void a_report_by_period_and_one_by_successors_have_one_total(@ForAll long seed) {
        Tree tree = Reforms.of(seed);
        LocalDate to = Reforms.FIRST_DAY.plusDays(Reforms.DAYS / 2);
        Random chance = new Random(seed);
        Map<UUID, Long> figures = new HashMap<>();
        tree.living(Reforms.FIRST_DAY, to).forEach(id -> figures.put(id, (long) chance.nextInt(1_000)));

        assertThat(total(rolledUp(tree, figures, END).values())).isEqualTo(total(figures.values()));
    }

    private static Map<UUID, Long> figures(Tree tree, LocalDate day, long seed) {
        Random chance = new Random(seed);
        return tree.all(day).stream().collect(Collectors.toMap(Agency::id, agency -> (long) chance.nextInt(1_000)));
    }

    private static Map<Set<UUID>, Long> rolledUp(Tree tree, Map<UUID, Long> figures, LocalDate day) {
        Map<Set<UUID>, Long> lines = new HashMap<>();
        RollUp.groups(tree, List.copyOf(figures.keySet()), day)
                .forEach((under, members) -> lines.put(under, sum(figures, members)));
        return lines;
    }

    private static long sum(Map<UUID, Long> figures, Collection<UUID> ids) {
        return ids.stream().mapToLong(id -> figures.getOrDefault(id, 0L)).sum();
    }

    private static long total(Collection<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).sum();
    }
}
