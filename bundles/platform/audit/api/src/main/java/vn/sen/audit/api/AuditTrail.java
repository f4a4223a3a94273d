// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps acts for ever, or as long as their class of retention says: nobody can change one without being found out. Who
 * acts and from where is taken from the request that this thread answers, unless the entry names somebody. Safe for many
 * threads.
 *
 * <p>An entry is sealed into the hash chain about a second after its commit; until then it is shown as not sealed yet.
 */
@ProviderType
public interface AuditTrail {

    /**
     * Records an act in the transaction that does it: both are stored, or neither. Costs one insert; waits for no other
     * transaction.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @return the id of the entry, in order of time
     * @throws jakarta.persistence.PersistenceException when the database refuses; the transaction cannot go on then
     * @throws IllegalStateException when no transaction is under way
     */
    UUID record(EntityManager entities, AuditEntry entry);

    /**
     * Records an act that changes no record of its own: a sign-in, a refusal, a look at personal data. When this
     * returns, the entry is on disk; do what it tells of only then.
     *
     * @return the id of the entry, in order of time
     * @throws RuntimeException what {@code Transactions} of persistence throws when the database is away
     */
    UUID record(AuditEntry entry);
}
