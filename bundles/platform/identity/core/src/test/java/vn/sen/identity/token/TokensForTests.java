// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;

/** Makes what tests of other packages need. */
public final class TokensForTests {

    private TokensForTests() {}

    public static KeyRing ring(IdentityStore store, Clock clock) {
        return new KeyRing(store, new KeyVault(new OddCipher()), new SecurityEvents(Optional.empty()), clock);
    }

    public static AccessTokens tokens(KeyRing keys, Clock clock) {
        return new AccessTokens("urn:sen", Duration.ofMinutes(15), keys, clock);
    }
}
