// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import java.time.Clock;
import java.time.Duration;

/** Makes what tests of other packages need. */
public final class TokensForTests {

    private TokensForTests() {}

    public static AccessTokens tokens(KeyRing keys, Clock clock) {
        return new AccessTokens("urn:sen", Duration.ofMinutes(15), keys, clock);
    }
}
