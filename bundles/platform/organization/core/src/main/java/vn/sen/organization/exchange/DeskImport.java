// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.desk.DeskOrder;
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
    public ImportReport run(ImportOrder order, byte[] file) throws UnreadableTableException {
        Table table = TableReader.read(file, DeskColumns.ALL);
        return transaction.run(order, em -> {
            Tally tally = new Tally();
            RowKeys keys = new RowKeys(register.tree());
            Map<List<Object>, Integer> seen = new HashMap<>();
            for (Table.Row row : table.rows()) {
                DeskRowReader reader = new DeskRowReader(row, keys);
                Optional<DeskOrder> read = reader.read();
                Optional<Integer> before = read.map(desk -> seen.putIfAbsent(key(desk), row.number()));
                if (before.isPresent()) {
                    tally.refuse(row.number(), List.of(Fault.of("/name", "row-repeats", before.get())));
                } else {
                    read.ifPresentOrElse(
                            desk -> record(desk, row.number(), tally),
                            () -> tally.refuse(row.number(), reader.faults()));
                }
            }
            return tally.report(order, table);
        });
    }

    private void record(DeskOrder order, int row, Tally tally) {
        List<Fault> faults = desks.faults(order);
        if (!faults.isEmpty()) {
            tally.refuse(row, faults.stream().map(DeskRowReader::told).toList());
            return;
        }
        Optional<DeskRegister.Stored> known = desks.named(order.agency(), order.name());
        if (known.isEmpty()) {
            desks.add(order);
            tally.created(1);
        } else if (!desks.says(known.get(), order)) {
            desks.change(known.get().id(), order, version -> {});
            tally.changed(1);
        }
    }

    private static List<Object> key(DeskOrder order) {
        return List.of(order.agency(), Folding.fold(order.name()), order.openingFrom());
    }
}
