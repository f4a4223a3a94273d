// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.account.Account;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/** Signs people in without a password. */
public final class SessionsForTests {

    private final IdentityStore store;
    private final Sessions sessions;

    public SessionsForTests(IdentityStore store) {
        this.store = store;
        this.sessions = new Sessions(
                Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(10), store, Clock.systemUTC());
    }

    public Sessions sessions() {
        return sessions;
    }

    /** The value of the cookie. */
    public String signIn(String displayName) {
        return sessions.open(account(displayName));
    }

    /** Somebody with the role {@code CLERK}. */
    public UUID account(String displayName) {
        UUID id = Ids.next();
        store.run(em -> {
            Account account = new Account(
                    id,
                    id.toString(),
                    displayName,
                    Set.of("CLERK"),
                    Clock.systemUTC().instant());
            account.password("no hash, nobody gives a password here", false);
            em.persist(account);
        });
        return id;
    }
}
