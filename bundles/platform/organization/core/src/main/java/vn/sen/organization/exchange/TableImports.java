// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.Progress;

/** Takes tables of every kind in. */
@Component(service = TableImports.class)
public final class TableImports {

    private final AgencyImport agencies;
    private final StaffImport staff;
    private final DeskImport desks;

    @Activate
    public TableImports(@Reference AgencyImport agencies, @Reference StaffImport staff, @Reference DeskImport desks) {
        this.agencies = agencies;
        this.staff = staff;
        this.desks = desks;
    }

    /** Finds out whether a file is such a table at all. */
    public void check(ImportedTable kind, byte[] file) throws UnreadableTableException {
        TableReader.read(file, kind.columns());
    }

    public ImportReport run(ImportOrder order, byte[] file, Progress progress) throws UnreadableTableException {
        TableImport table = switch (order.table()) {
            case AGENCIES -> agencies;
            case STAFF -> staff;
            case DESKS -> desks;
        };
        return table.run(order, file, progress);
    }
}
