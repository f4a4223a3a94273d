// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.Instant;
import java.util.Set;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/** Makes what tests of other packages need. */
public final class AccountsForTests {

    private AccountsForTests() {}

    public static void add(IdentityStore store, String name, String password, boolean oneTime, Instant now) {
        store.run(em -> {
            Account account = new Account(Ids.next(), name, name, Set.of("ADMINISTRATOR"), now);
            account.password(PasswordHash.of(password), oneTime);
            em.persist(account);
        });
    }
}
