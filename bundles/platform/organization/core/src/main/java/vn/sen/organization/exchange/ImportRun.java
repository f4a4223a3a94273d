// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.Replay;
import vn.sen.organization.tree.Tree;
import vn.sen.organization.tree.TreeFault;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;

/** One pass over a table: sorts good rows from bad and makes the acts that the good ones ask for. */
final class ImportRun {

    private static final int MOST_PASSES = 200;

    private final ImportOrder order;
    private final Tree tree;
    private final List<Act> recorded;
    private final Instant now;
    private final Tally tally;
    private final Map<UUID, List<ImportedRow>> rows = new LinkedHashMap<>();
    private final Map<UUID, List<RowChange>> changes = new LinkedHashMap<>();
    private List<Act> acts = List.of();

    private record Group(LocalDate effective, String legalBasis) {}

    ImportRun(ImportOrder order, Tree tree, List<Act> recorded, Instant now, Tally tally) {
        this.order = order;
        this.tree = tree;
        this.recorded = recorded;
        this.now = now;
        this.tally = tally;
    }

    /** Acts to be recorded after those that are. */
    List<Act> acts() {
        return acts;
    }

    ImportReport run(Table table) {
        read(table);
        compare();
        settle();
        return report();
    }

    private void read(Table table) {
        RowKeys keys = new RowKeys(tree);
        for (Table.Row row : table.rows()) {
            AgencyRowReader reader = new AgencyRowReader(row, order.legalBasis());
            reader.read()
                    .ifPresentOrElse(
                            read -> rows.computeIfAbsent(keys.of(read.key(), read.from()), none -> new ArrayList<>())
                                    .add(read),
                            () -> refuse(row.number(), reader.faults()));
            tally.done();
        }
        compareWith(keys);
    }

    private void compareWith(RowKeys keys) {
        rows.forEach((agency, ofAgency) -> {
            ofAgency.sort(Comparator.comparing(ImportedRow::from));
            LifeDifference difference = new LifeDifference(agency, tree.life(agency), keys);
            difference.compare(ofAgency);
            difference.refusals().forEach(refusal -> refuse(refusal.row(), List.of(refusal.fault())));
            changes.put(agency, difference.changes());
        });
    }

    /** Rows of one agency stand or fall together: half a history would be a wrong one. */
    private void compare() {
        rows.forEach((agency, ofAgency) -> ofAgency.stream()
                .map(ImportedRow::number)
                .filter(tally::refused)
                .findFirst()
                .ifPresent(bad -> drop(agency, bad)));
    }

    private void drop(UUID agency, int bad) {
        changes.remove(agency);
        rows.get(agency).stream()
                .filter(row -> !tally.refused(row.number()))
                .forEach(row -> refuse(row.number(), List.of(Fault.of("/key", "other-row-refused", bad))));
    }

    /** Leaves out what history or the other rows forbid, until nothing does. */
    private void settle() {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Map<UUID, List<Integer>> rowsOfActs = new HashMap<>();
            acts = made(rowsOfActs);
            List<Act> all = new ArrayList<>(recorded);
            all.addAll(acts);
            List<TreeFault> found = Replay.of(all).faults();
            if (found.isEmpty()) {
                return;
            }
            if (!dropFaulty(found, rowsOfActs)) {
                Fault first =
                        new Fault("/key", found.get(0).code(), found.get(0).args());
                Set<UUID> left = new HashSet<>(changes.keySet());
                left.forEach(agency -> blame(agency, rows.get(agency).get(0).number(), first));
            }
        }
        acts = List.of();
    }

    private boolean dropFaulty(List<TreeFault> found, Map<UUID, List<Integer>> rowsOfActs) {
        boolean dropped = false;
        for (TreeFault fault : found) {
            Optional<Integer> row =
                    Optional.ofNullable(rowsOfActs.get(fault.act())).map(all -> all.get(fault.change()));
            dropped |= row.isPresent() && drop(fault, row, change -> change.row() == row.get());
        }
        // A recorded act is at fault only because of a row; whoever names the same agencies is asked only when no row
        // is at fault by itself, for rows that merely stand under the same parent name it too.
        for (TreeFault fault : dropped ? List.<TreeFault>of() : found) {
            dropped |= drop(fault, Optional.empty(), change -> touches(change.change(), fault.agencies()));
        }
        return dropped;
    }

    private boolean drop(TreeFault fault, Optional<Integer> row, Predicate<RowChange> guilty) {
        List<UUID> culprits = changes.entrySet().stream()
                .filter(agency -> agency.getValue().stream().anyMatch(guilty))
                .map(Map.Entry::getKey)
                .toList();
        culprits.forEach(agency -> blame(
                agency, row.orElse(rows.get(agency).get(0).number()), new Fault("/key", fault.code(), fault.args())));
        return !culprits.isEmpty();
    }

    private void blame(UUID agency, int row, Fault fault) {
        refuse(row, List.of(fault));
        drop(agency, row);
    }

    private static boolean touches(Change change, Set<UUID> agencies) {
        return change.touched().stream().anyMatch(agencies::contains);
    }

    private List<Act> made(Map<UUID, List<Integer>> rowsOfActs) {
        Map<Group, List<RowChange>> groups = new LinkedHashMap<>();
        changes.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RowChange::effective).thenComparingInt(RowChange::row))
                .forEach(change -> groups.computeIfAbsent(
                                new Group(change.effective(), change.legalBasis()), none -> new ArrayList<>())
                        .add(change));
        List<Act> made = new ArrayList<>();
        long number = recorded.isEmpty() ? 1 : recorded.get(recorded.size() - 1).number() + 1;
        for (Map.Entry<Group, List<RowChange>> group : groups.entrySet()) {
            Act act = new Act(
                    Ids.next(),
                    number++,
                    group.getKey().effective(),
                    group.getKey().legalBasis(),
                    group.getValue().stream().map(RowChange::change).toList(),
                    now,
                    order.by(),
                    Optional.empty());
            made.add(act);
            rowsOfActs.put(
                    act.id(), group.getValue().stream().map(RowChange::row).toList());
        }
        return made;
    }

    private void refuse(int row, List<Fault> more) {
        tally.refuse(row, more);
    }

    private ImportReport report() {
        rows.keySet().forEach(agency -> {
            int changing = (int) changes.getOrDefault(agency, List.of()).stream()
                    .map(RowChange::row)
                    .distinct()
                    .count();
            if (tree.life(agency).isEmpty()) {
                tally.created(changing);
            } else {
                tally.changed(changing);
            }
        });
        return tally.report(order);
    }
}
