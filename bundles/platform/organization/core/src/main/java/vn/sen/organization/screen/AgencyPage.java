// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.Desk;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Life;
import vn.sen.organization.tree.Tree;

/**
 * What the page of one agency shows.
 *
 * @param day the day of which it tells
 * @param agency on that day, or on the nearest one on which it lives
 * @param living whether it lives on the day
 * @param parents from the top down
 * @param successors who succeeded it directly
 */
public record AgencyPage(
        LocalDate day,
        Agency agency,
        boolean living,
        Life life,
        List<Agency> parents,
        Branch branch,
        List<Agency> successors,
        List<Agency> predecessors,
        List<Act> acts,
        List<Desk> desks) {

    static AgencyPage of(Tree tree, Life life, LocalDate day, List<Act> acts, List<Desk> desks) {
        Agency agency = life.near(day);
        LocalDate shown =
                life.on(day).isPresent() ? day : life.to().filter(day::isAfter).orElse(life.from());
        List<Agency> parents = new ArrayList<>(tree.ancestors(life.id(), shown));
        Collections.reverse(parents);
        return new AgencyPage(
                day,
                agency,
                life.on(day).isPresent(),
                life,
                parents,
                Branch.of(agency, tree, shown),
                near(tree, life.successors(), day),
                near(tree, tree.predecessors(life.id()), day),
                acts,
                desks);
    }

    /** Names what an act did to it: the kinds of its changes that concern this agency. */
    public List<String> kindsOf(Act act) {
        return act.changes().stream()
                .filter(change -> change.touched().contains(agency.id()))
                .map(change -> change.kind().name())
                .distinct()
                .toList();
    }

    /** What an act notes about it. */
    public List<String> notesOf(Act act) {
        return act.changes().stream()
                .filter(change -> change.touched().contains(agency.id()))
                .flatMap(change -> change.note().stream())
                .distinct()
                .limit(5)
                .toList();
    }

    private static List<Agency> near(Tree tree, Collection<UUID> ids, LocalDate day) {
        return ids.stream()
                .flatMap(id -> tree.life(id).stream())
                .map(found -> found.near(day))
                .sorted(Comparator.comparing(Agency::name).thenComparing(Agency::id))
                .toList();
    }
}
