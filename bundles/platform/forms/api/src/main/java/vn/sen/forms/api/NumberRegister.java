// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import jakarta.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Numbers of documents: 1, 2, 3 … for each agency, kind and year. No number is given twice, ever, on any node. A number
 * belongs to the transaction that took it: when that rolls back, or its server dies, the next one gets the number, so that
 * there are no gaps.
 */
@ProviderType
public interface NumberRegister {

    /**
     * The next number. Until the transaction ends, nobody else gets one from this register: call it as late in the
     * transaction as possible. In one that takes numbers from several registers, take them in the order of
     * {@link RegisterKey}, else two such transactions may wait for one another, and the database refuses one of them.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @return 1 or more
     * @throws IllegalStateException when no transaction is under way
     */
    long next(EntityManager entities, RegisterKey register);
}
