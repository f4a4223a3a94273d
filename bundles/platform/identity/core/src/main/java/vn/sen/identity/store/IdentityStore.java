// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.store;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;

/**
 * The database of this bundle. Before its first use it brings accounts and clients into the state this start asks for
 * (first administrator, demonstration), so that nobody ever sees them otherwise, and starting the server does not wait
 * for it.
 */
@Component(service = IdentityStore.class)
public final class IdentityStore {

    private final Transactions transactions;
    private final FirstUse firstUse;

    @Activate
    public IdentityStore(
            @Reference(target = "(osgi.unit.name=identity)") Transactions transactions, @Reference FirstUse firstUse) {
        this.transactions = transactions;
        this.firstUse = firstUse;
    }

    public <T> T call(Function<EntityManager, T> work) {
        firstUse.prepare(transactions);
        return transactions.call(work);
    }

    public void run(Consumer<EntityManager> work) {
        firstUse.prepare(transactions);
        transactions.run(work);
    }

    public <T> T read(Function<EntityManager, T> work) {
        firstUse.prepare(transactions);
        return transactions.read(work);
    }

    /** Does now what the first use would do. */
    public void prepare() {
        firstUse.prepare(transactions);
    }
}
