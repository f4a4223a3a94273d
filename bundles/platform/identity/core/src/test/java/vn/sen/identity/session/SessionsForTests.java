// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/** Signs people in without a password. */
public final class SessionsForTests {

    public static final SessionBounds BOUNDS =
            new SessionBounds(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(10));

    private final IdentityStore store;
    private final Sessions sessions;

    public SessionsForTests(IdentityStore store) {
        this.store = store;
        this.sessions = new Sessions(BOUNDS, store, Clock.systemUTC());
    }

    public Sessions sessions() {
        return sessions;
    }

    /** The value of the cookie. */
    public String signIn(String displayName) {
        return sessions.open(account(displayName), at(Stage.FULL));
    }

    /** Somebody with the role {@code CLERK}. */
    public UUID account(String displayName) {
        UUID id = AccountsForTests.add(
                store, Ids.next().toString(), Clock.systemUTC().instant(), RoleGrant.everywhere("CLERK"));
        AccountsForTests.rename(store, id, displayName);
        return id;
    }

    /** A session at a stage, begun with a password. */
    public static NewSession at(Stage stage) {
        return new NewSession(stage, false, new Origin("192.0.2.1", "Firefox/140 Linux"), ProviderSession.NONE);
    }
}
