// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditTrail;
import vn.sen.persistence.api.Transactions;

/** Records the rows of a table in one transaction. In a dry run the work only reads. */
@Component(service = TableTransaction.class)
public final class TableTransaction {

    private final Transactions transactions;
    private final AuditTrail trail;

    @Activate
    public TableTransaction(
            @Reference(target = "(osgi.unit.name=organization)") Transactions transactions,
            @Reference AuditTrail trail) {
        this.transactions = transactions;
        this.trail = trail;
    }

    ImportReport run(ImportOrder order, Function<EntityManager, ImportReport> work) {
        if (order.dryRun()) {
            return transactions.read(work);
        }
        return transactions.call(em -> {
            ImportReport report = work.apply(em);
            trail.record(em, Tally.entry(order, report));
            return report;
        });
    }
}
