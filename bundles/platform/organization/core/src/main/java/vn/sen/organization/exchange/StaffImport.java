// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.jobs.api.Progress;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.staff.Employment;
import vn.sen.organization.staff.EmploymentRegister;
import vn.sen.web.api.Fault;

/** Takes in tables of people in positions, row by row in the order of their days: all of a row or nothing of it. */
@Component(service = StaffImport.class)
public final class StaffImport implements TableImport {

    /** So many rows are written together. */
    private static final int AT_ONCE = 500;

    private static final Map<String, TableColumn> COLUMNS = Map.of(
            "/name", StaffColumns.NAME,
            "/subject", StaffColumns.ACCOUNT,
            "/agency", StaffColumns.AGENCY,
            "/title", StaffColumns.POSITION,
            "/rank", StaffColumns.RANK,
            "/validFrom", StaffColumns.VALID_FROM,
            "/validTo", StaffColumns.VALID_TO);

    private final ActRegister register;
    private final EmploymentRegister employments;
    private final TableTransaction transaction;

    /** A row that was read. */
    private record Read(int number, Employment employment) {

        /** What no other row of the table may say again. */
        List<Object> key() {
            return List.of(
                    employment.person(),
                    employment.agency(),
                    employment.title(),
                    employment.days().from());
        }
    }

    @Activate
    public StaffImport(
            @Reference ActRegister register,
            @Reference EmploymentRegister employments,
            @Reference TableTransaction transaction) {
        this.register = register;
        this.employments = employments;
        this.transaction = transaction;
    }

    @Override
    public ImportReport run(ImportOrder order, byte[] file, Progress progress) throws UnreadableTableException {
        Table table = TableReader.read(file, StaffColumns.ALL);
        return transaction.run(order, em -> {
            Tally tally = new Tally(table, progress);
            record(em, order, rows(table, tally), tally);
            return tally.report(order);
        });
    }

    private void record(EntityManager em, ImportOrder order, List<Read> rows, Tally tally) {
        List<Employment> all = rows.stream().map(Read::employment).toList();
        EmploymentRegister.Recording recording = order.dryRun()
                ? employments.trial(em, all)
                : employments.recording(em, all, Actor.onBehalfOf(order.by()));
        int unwritten = 0;
        for (Read row : rows) {
            record(recording, row, tally);
            tally.done();
            if (!order.dryRun() && ++unwritten == AT_ONCE) {
                em.flush();
                unwritten = 0;
            }
        }
    }

    private List<Read> rows(Table table, Tally tally) {
        RowKeys keys = new RowKeys(register.tree());
        List<Read> rows = new ArrayList<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            StaffRowReader reader = new StaffRowReader(row, keys);
            Optional<Read> read = reader.read().map(employment -> new Read(row.number(), employment));
            Optional<Integer> before = read.map(each -> seen.putIfAbsent(each.key(), row.number()));
            if (before.isPresent()) {
                tally.refuse(row.number(), List.of(Fault.of("/key", "row-repeats", before.get())));
                tally.done();
            } else if (read.isEmpty()) {
                tally.refuse(row.number(), reader.faults());
                tally.done();
            } else {
                rows.add(read.get());
            }
        }
        rows.sort(Comparator.comparing((Read row) -> row.employment().days().from()));
        return rows;
    }

    private static void record(EmploymentRegister.Recording recording, Read row, Tally tally) {
        List<Fault> faults = recording.faults(row.employment());
        if (!faults.isEmpty()) {
            tally.refuse(row.number(), faults.stream().map(StaffImport::told).toList());
            return;
        }
        switch (recording.record(row.employment())) {
            case CREATED -> tally.created(1);
            case CHANGED -> tally.changed(1);
            case UNCHANGED -> {}
        }
    }

    private static Fault told(Fault fault) {
        String column = Optional.ofNullable(COLUMNS.get(fault.pointer()))
                .map(TableColumn::header)
                .orElse("key");
        return new Fault("/" + column, fault.code(), fault.args());
    }

    /** The person whom a key of a file means: the same on every import and every node. */
    static UUID person(String key) {
        return FileKeys.named("staff/" + key);
    }
}
