// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.jobs.api.Progress;
import vn.sen.procedures.access.PublishingReach;
import vn.sen.procedures.access.RowReach;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.Recording;
import vn.sen.procedures.catalogue.RevisionWatch;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.FaultTexts;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Takes a document of rows into the catalogue, as one transaction: all good rows, or after a crash none. */
@Component(service = ProcedureImport.class)
public final class ProcedureImport {

    private final ProcedureStore store;
    private final RevisionWatch revisions;
    private final Today today;
    private final PublishingReach reach;
    private final ModuleJson json;

    @Activate
    public ProcedureImport(
            @Reference ProcedureStore store,
            @Reference RevisionWatch revisions,
            @Reference Today today,
            @Reference PublishingReach reach,
            @Reference ModuleJson json) {
        this.store = store;
        this.revisions = revisions;
        this.today = today;
        this.reach = reach;
        this.json = json;
    }

    /** Does what {@code order} says. Importing the same document again changes nothing. */
    public ImportReport run(ImportOrder order, byte[] document, Progress progress) {
        if (order.dryRun()) {
            return read(order, document, progress).report();
        }
        ImportReport report = store.whileNobodyElseImports(() -> {
            ImportRun run = read(order, document, progress);
            store.addAll(run.versions(), act(order, run.report()));
            return run.report();
        });
        revisions.changed();
        return report;
    }

    private static AuditEntry act(ImportOrder order, ImportReport report) {
        return AuditEntry.act("procedures.import")
                .by(Actor.onBehalfOf(order.by()))
                .on("procedures.catalogue", "all")
                .with("rows", report.rows())
                .with("created", report.created())
                .with("changed", report.changed())
                .with("unchanged", report.unchanged())
                .with("refused", report.refused())
                .build();
    }

    private Optional<String> agency(StoredVersion version) {
        return PublishingReach.agency(json.read(version.content(), Procedure.class));
    }

    private ImportRun read(ImportOrder order, byte[] document, Progress progress) {
        SourceDocument source = new SourceDocument(json, document);
        FaultTexts texts = new FaultTexts(getClass(), Locale.forLanguageTag(order.language()));
        RowReach rows = reach.rows(order.agencies());
        ImportRun run = new ImportRun(
                order,
                source.check().rows(),
                KnownProcedures.in(store, version -> rows.everywhere() ? Optional.empty() : agency(version)),
                rows,
                new Recording(json),
                today,
                texts,
                progress);
        try {
            source.eachRow(run::take);
        } catch (IOException checkedBefore) {
            throw new UncheckedIOException(checkedBefore);
        }
        return run;
    }
}
