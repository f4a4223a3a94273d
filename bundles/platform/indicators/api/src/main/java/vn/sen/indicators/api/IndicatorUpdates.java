// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/** Has figures computed again before the night. Safe for many threads and many nodes. */
@ProviderType
public interface IndicatorUpdates {

    /**
     * Remembers in the transaction under way that facts of past months have changed: both are stored, or neither. A job
     * computes exactly these figures again, within about ten seconds of the commit; what they were stays in their
     * history. Costs a few inserts: tell it for what came late, not for each act, since the night computes everything.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @throws IllegalStateException when no transaction is under way
     * @throws jakarta.persistence.PersistenceException when the database refuses; the transaction cannot go on then
     */
    void late(EntityManager entities, Collection<LateFact> facts);
}
