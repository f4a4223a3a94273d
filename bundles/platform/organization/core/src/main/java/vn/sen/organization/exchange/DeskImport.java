// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.jobs.api.Progress;
import vn.sen.organization.desk.DeskOrder;
import vn.sen.organization.desk.DeskRecording;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Folding;
import vn.sen.web.api.Fault;

/**
 * Takes in tables of one-stop desks. A desk is known by its agency and its name; a row without the first day of its hours
 * speaks of the hours from the first day of the desk on.
 */
@Component(service = DeskImport.class)
public final class DeskImport implements TableImport {

    private final ActRegister register;
    private final DeskRegister desks;
    private final TableTransaction transaction;

    @Activate
    public DeskImport(
            @Reference ActRegister register, @Reference DeskRegister desks, @Reference TableTransaction transaction) {
        this.register = register;
        this.desks = desks;
        this.transaction = transaction;
    }

    @Override
    public ImportReport run(ImportOrder order, byte[] file, Progress progress) throws UnreadableTableException {
        Table table = TableReader.read(file, DeskColumns.ALL);
        return transaction.run(order, em -> {
            Tally tally = new Tally(table, progress);
            record(em, order, rows(table, tally), tally);
            return tally.report(order);
        });
    }

    /** The rows that can be read and have no fault, by their numbers. */
    private Map<Integer, DeskOrder> rows(Table table, Tally tally) {
        RowKeys keys = new RowKeys(register.tree());
        Map<Integer, DeskOrder> rows = new LinkedHashMap<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Table.Row row : table.rows()) {
            DeskRowReader reader = new DeskRowReader(row, keys);
            Optional<DeskOrder> read = reader.read();
            List<Fault> faults =
                    read.map(desk -> faults(desk, row.number(), seen)).orElseGet(reader::faults);
            if (faults.isEmpty()) {
                rows.put(row.number(), read.orElseThrow());
            } else {
                tally.refuse(row.number(), faults);
                tally.done();
            }
        }
        return rows;
    }

    private List<Fault> faults(DeskOrder order, int row, Map<List<Object>, Integer> seen) {
        Integer before = seen.putIfAbsent(key(order), row);
        return before == null
                ? desks.faults(order).stream().map(DeskRowReader::told).toList()
                : List.of(Fault.of("/name", "row-repeats", before));
    }

    private void record(EntityManager em, ImportOrder order, Map<Integer, DeskOrder> rows, Tally tally) {
        DeskRecording recording = order.dryRun()
                ? desks.trial(em, rows.values())
                : desks.recording(em, rows.values(), Actor.onBehalfOf(order.by()));
        rows.values().forEach(desk -> {
            switch (recording.record(desk)) {
                case CREATED -> tally.created(1);
                case CHANGED -> tally.changed(1);
                case UNCHANGED -> {}
            }
            tally.done();
        });
    }

    private static List<Object> key(DeskOrder order) {
        return List.of(order.agency(), Folding.fold(order.name()), order.openingFrom());
    }
}
