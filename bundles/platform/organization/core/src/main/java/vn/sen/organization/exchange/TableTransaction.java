// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditTrail;
import vn.sen.persistence.api.Transactions;

/** Records the rows of a table in one transaction; a dry run does the same and takes it all back. */
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
        AtomicReference<ImportReport> report = new AtomicReference<>();
        try {
            transactions.run(em -> {
                report.set(work.apply(em));
                if (order.dryRun()) {
                    throw new TakenBackException();
                }
                trail.record(em, Tally.entry(order, report.get()));
            });
        } catch (TakenBackException dryRun) {
            return report.get();
        }
        return report.get();
    }

    private static final class TakenBackException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        // Nobody reads where it was thrown.
        TakenBackException() {
            super("dry run", null, false, false);
        }
    }
}
