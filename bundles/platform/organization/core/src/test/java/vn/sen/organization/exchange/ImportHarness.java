// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.sen.audit.KeptActs;
import vn.sen.jobs.api.Progress;
import vn.sen.organization.Samples;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.organization.staff.EmploymentRegister;
import vn.sen.organization.staff.StaffBook;
import vn.sen.persistence.ModuleDatabase;

/** The imports over the agencies of {@link Samples} on one database. */
final class ImportHarness implements AutoCloseable {

    static final Progress UNHEARD = (done, total, errors) -> {};

    final KeptActs trail = new KeptActs();
    final ModuleDatabase database;
    final StaffBook book;
    final DeskRegister desks;
    final StaffImport staffImport;
    final DeskImport deskImport;

    ImportHarness(ModuleDatabase.Product product) {
        database = ModuleDatabase.open(product, Acts.class);
        ActRegister register = Samples.filled(database);
        LiveAgencies agencies = new LiveAgencies(register);
        TableTransaction transaction = new TableTransaction(database.transactions(), trail);
        book = new StaffBook(database.transactions(), agencies);
        desks = new DeskRegister(database.transactions(), agencies, trail);
        staffImport = new StaffImport(register, new EmploymentRegister(agencies, trail), transaction);
        deskImport = new DeskImport(register, desks, transaction);
    }

    ImportReport staff(boolean dryRun, String... rows) throws UnreadableTableException {
        return staff(dryRun, UNHEARD, rows);
    }

    ImportReport staff(boolean dryRun, Progress progress, String... rows) throws UnreadableTableException {
        return staffImport.run(
                order(ImportedTable.STAFF, dryRun),
                file("key,name,account,agency,position,rank,valid_from,valid_to", rows),
                progress);
    }

    ImportReport desks(boolean dryRun, String... rows) throws UnreadableTableException {
        return deskImport.run(
                order(ImportedTable.DESKS, dryRun),
                file(
                        "agency,name,address,phone,monday,tuesday,saturday,opening_from,valid_from,valid_to,confirmed",
                        rows),
                UNHEARD);
    }

    static ImportOrder order(ImportedTable table, boolean dryRun) {
        return new ImportOrder(table, dryRun, "test", "vi", "");
    }

    static byte[] file(String header, String... rows) {
        return (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Row, column and code of each fault. */
    static List<String> told(ImportReport report) {
        return report.faults().stream()
                .map(fault -> fault.row() + " " + fault.pointer() + " " + fault.code())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
