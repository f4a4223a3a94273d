// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import vn.sen.persistence.api.Transactions;

/** Tells every listener and webhook what happened. Safe for many threads and many nodes. */
@ProviderType
public interface Events {

    /**
     * Publishes an event in the transaction that does what it tells of: both are stored, or neither, and what is stored
     * is told at least once to everybody who listens, whatever crashes meanwhile. Costs one insert, which travels with
     * the commit, and waits for no other transaction.
     *
     * <p>Events about one subject are told in the order in which their transactions committed, provided that the acts
     * exclude one another by what they write (a version of the entity, a key, a locked row).
     *
     * @param transactions of the module's own unit, with a transaction under way on this thread
     * @return the id of the event, by which listeners and receivers know it again
     * @throws EventRefusedException when its type is not declared or its data are not as declared
     * @throws IllegalStateException when no transaction is under way
     */
    UUID publish(Transactions transactions, Event event);

    /**
     * {@link #publish} for many events in this order, with few statements.
     *
     * @throws EventRefusedException before anything is written, when one of them is wrong
     */
    List<UUID> publishAll(Transactions transactions, List<Event> events);
}
