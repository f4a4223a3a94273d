// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.Fault;
import vn.sen.web.api.FaultTexts;

/** Counts what became of the rows of a table, and keeps what is wrong with each. */
final class Tally {

    private final Table table;
    private final Progress progress;
    private final Map<Integer, List<Fault>> faults = new TreeMap<>();
    private int done;
    private int created;
    private int changed;

    Tally(Table table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    /** One more row is through. */
    void done() {
        done++;
        progress.report(done, table.rows().size(), faults.size());
    }

    void refuse(int row, List<Fault> more) {
        faults.computeIfAbsent(row, none -> new ArrayList<>()).addAll(more);
    }

    boolean refused(int row) {
        return faults.containsKey(row);
    }

    void created(int rows) {
        created += rows;
    }

    void changed(int rows) {
        changed += rows;
    }

    ImportReport report(ImportOrder order) {
        FaultTexts texts = new FaultTexts(Tally.class, Locale.forLanguageTag(order.language()));
        List<ImportReport.RowFault> told = new ArrayList<>();
        faults.forEach((row, all) -> all.stream()
                .distinct()
                .forEach(fault ->
                        told.add(new ImportReport.RowFault(row, fault.pointer(), fault.code(), texts.of(fault)))));
        int total = table.rows().size();
        int refused = faults.size();
        progress.report(total, total, refused);
        return new ImportReport(
                total,
                total - refused,
                refused,
                created,
                changed,
                total - refused - created - changed,
                order.dryRun(),
                table.unknown(),
                told.subList(0, Math.min(told.size(), ImportReport.MOST_FAULTS)),
                Math.max(0, told.size() - ImportReport.MOST_FAULTS));
    }

    /** What the record of acts says of an import. */
    static AuditEntry entry(ImportOrder order, ImportReport report) {
        return AuditEntry.act("organization.import")
                .by(Actor.onBehalfOf(order.by()))
                .on("organization." + order.table().path(), "all")
                .with("rows", report.rows())
                .with("created", report.created())
                .with("changed", report.changed())
                .with("unchanged", report.unchanged())
                .with("refused", report.refused())
                .build();
    }
}
