// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.Progress;
import vn.sen.organization.register.ActRegister;
import vn.sen.web.api.FaultTexts;
import vn.sen.web.api.Today;

/**
 * Takes tables of agencies in. Good rows are kept and bad ones reported; the same table again changes nothing.
 */
@Component(service = AgencyImport.class)
public final class AgencyImport implements TableImport {

    private final ActRegister register;
    private final Today today;

    @Activate
    public AgencyImport(@Reference ActRegister register, @Reference Today today) {
        this.register = register;
        this.today = today;
    }

    /** What stands in the history for rows that name no document. */
    public static String defaultBasis(String language) {
        return new FaultTexts(AgencyImport.class, Locale.forLanguageTag(language)).text("import.default-basis");
    }

    @Override
    public ImportReport run(ImportOrder order, byte[] file, Progress progress) throws UnreadableTableException {
        Table table = TableReader.read(file, AgencyColumns.ALL);
        if (order.dryRun()) {
            return new ImportRun(order, register.tree(), register.all(), today.now(), new Tally(table, progress))
                    .run(table);
        }
        return register.append((tree, recorded) -> {
            ImportRun run = new ImportRun(order, tree, recorded, register.moment(), new Tally(table, progress));
            ImportReport report = run.run(table);
            return new ActRegister.Appended<>(run.acts(), report, Tally.entry(order, report));
        });
    }
}
