// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Reads an account inside a transaction of the caller. */
public final class AccountReading {

    private AccountReading() {}

    public static Optional<AccountRecord> find(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(Account.class, id)).map(Account::toRecord);
    }
}
