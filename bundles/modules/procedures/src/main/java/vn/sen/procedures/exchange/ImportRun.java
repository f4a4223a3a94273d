// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sen.jobs.api.Progress;
import vn.sen.procedures.access.RowReach;
import vn.sen.procedures.catalogue.Draft;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.Recording;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.Fault;
import vn.sen.web.api.FaultTexts;
import vn.sen.web.api.Today;

/** One pass over the rows of a document: sorts good from bad and makes the versions to be stored. */
final class ImportRun {

    private static final int MOST_FAULTS_OF_A_ROW = 50;

    private final ImportOrder order;
    private final int total;
    private final KnownProcedures known;
    private final RowReach reach;
    private final Recording recording;
    private final Today today;
    private final FaultTexts texts;
    private final Progress progress;
    private final SourceRowReader reader = new SourceRowReader();
    private final Map<String, Integer> rowsByCode = new HashMap<>();
    private final List<StoredVersion> versions = new ArrayList<>();
    private final List<ImportReport.RowFault> faults = new ArrayList<>();
    private final Instant at;
    private int rows;
    private int refused;
    private int created;
    private int unchanged;
    private int leftOut;

    ImportRun(
            ImportOrder order,
            int total,
            KnownProcedures known,
            RowReach reach,
            Recording recording,
            Today today,
            FaultTexts texts,
            Progress progress) {
        this.order = order;
        this.total = total;
        this.known = known;
        this.reach = reach;
        this.recording = recording;
        this.today = today;
        this.texts = texts;
        this.progress = progress;
        this.at = today.now().truncatedTo(ChronoUnit.MICROS);
    }

    void take(JsonNode json) {
        rows++;
        SourceRowReader.Row row = reader.read(json);
        List<Fault> found = new ArrayList<>(row.faults());
        Optional<Draft> draft = row.procedure().map(recording::draft);
        draft.ifPresent(written -> {
            found.addAll(twice(written.procedure()));
            found.addAll(beyondReach(written.procedure()));
            Recording.sizeFault(written).ifPresent(found::add);
        });
        if (found.isEmpty()) {
            draft.ifPresent(this::accept);
        } else {
            refuse(found);
        }
        progress.report(rows, total, refused);
    }

    List<StoredVersion> versions() {
        return versions;
    }

    ImportReport report() {
        int changed = versions.size() - created;
        return new ImportReport(
                rows, rows - refused, refused, created, changed, unchanged, order.dryRun(), faults, leftOut);
    }

    private List<Fault> twice(Procedure procedure) {
        Integer first = rowsByCode.putIfAbsent(procedure.code(), rows);
        return first == null ? List.of() : List.of(Fault.of("/code", "code-twice", procedure.code(), first));
    }

    /** Neither what the row says nor what is recorded may belong to agencies of others. */
    private List<Fault> beyondReach(Procedure procedure) {
        Optional<Fault> own = reach.fault(procedure);
        Optional<Fault> recorded = known.find(procedure.code())
                .filter(latest -> !reach.holds(latest.agency()))
                .map(latest -> Fault.of(
                        "/code",
                        "publishing-recorded-elsewhere",
                        latest.agency().orElse("")));
        return Stream.of(own, recorded).flatMap(Optional::stream).toList();
    }

    private void accept(Draft draft) {
        Procedure procedure = draft.procedure();
        Optional<KnownProcedures.Known> latest = known.find(procedure.code());
        if (latest.isEmpty()) {
            created++;
            versions.add(recording.version(1, draft, order.by(), at));
        } else if (latest.get().says(recording.digest(draft), procedure)) {
            unchanged++;
        } else {
            // A change that does not say since when is in force from the day it becomes known.
            Procedure dated =
                    procedure.inForce(procedure.validFrom().or(() -> Optional.of(today.date())), procedure.validTo());
            versions.add(recording.version(latest.get().version() + 1, recording.draft(dated), order.by(), at));
        }
    }

    private void refuse(List<Fault> found) {
        refused++;
        int shown = Math.min(found.size(), Math.min(MOST_FAULTS_OF_A_ROW, ImportReport.MOST_FAULTS - faults.size()));
        found.stream()
                .limit(shown)
                .map(fault -> new ImportReport.RowFault(rows, fault.pointer(), fault.code(), texts.of(fault)))
                .forEach(faults::add);
        leftOut += found.size() - shown;
    }
}
