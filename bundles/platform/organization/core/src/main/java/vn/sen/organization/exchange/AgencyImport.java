// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Today;

/**
 * Takes tables of agencies in. Good rows are kept and bad ones reported; the same table again changes nothing.
 */
@Component(service = AgencyImport.class)
public final class AgencyImport {

    private final ActRegister register;
    private final Today today;

    @Activate
    public AgencyImport(@Reference ActRegister register, @Reference Today today) {
        this.register = register;
        this.today = today;
    }

    /** Finds out whether a file is a table at all. */
    public void check(byte[] file) throws UnreadableTableException {
        TableReader.read(file);
    }

    /** What stands in the history for rows that name no document. */
    public static String defaultBasis(String language) {
        return new FaultTexts(Locale.forLanguageTag(language)).text("import.default-basis");
    }

    public ImportReport run(ImportOrder order, byte[] file) throws UnreadableTableException {
        Table table = TableReader.read(file);
        if (order.dryRun()) {
            return new ImportRun(order, register.tree(), register.all(), today.now()).run(table);
        }
        return register.append((tree, recorded) -> {
            ImportRun run = new ImportRun(order, tree, recorded, register.moment());
            ImportReport report = run.run(table);
            return new ActRegister.Appended<>(run.acts(), report, entry(order, report));
        });
    }

    private static AuditEntry entry(ImportOrder order, ImportReport report) {
        return AuditEntry.act("organization.import")
                .by(Actor.onBehalfOf(order.by()))
                .on("organization.agencies", "all")
                .with("rows", report.rows())
                .with("created", report.created())
                .with("changed", report.changed())
                .with("unchanged", report.unchanged())
                .with("refused", report.refused())
                .build();
    }
}
