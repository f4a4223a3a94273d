// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;

/** Makes what tests of other packages need. */
public final class GrantsForTests {

    /** A verifier and, in {@link #challenge}, what it proves. */
    public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    private GrantsForTests() {}

    public static Grants grants(IdentityStore store, RevokedTokens revoked, Clock clock) {
        return new Grants(
                Duration.ofDays(14), Duration.ofDays(90), store, revoked, new SecurityEvents(Optional.empty()), clock);
    }

    public static RevokedTokens revoked(IdentityStore store, Clock clock) {
        return new RevokedTokens(store, clock);
    }

    public static String challenge() {
        return CodeChallenge.of(VERIFIER);
    }
}
