// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import java.util.Map;

/**
 * A person that the provider has identified in answer to our question.
 *
 * @param claims of the ID token, and behind them those of the userinfo endpoint
 * @param idToken as it came, to end the session there again
 */
public record VerifiedSignIn(Map<String, Object> claims, String idToken) {

    public VerifiedSignIn {
        claims = Map.copyOf(claims);
    }
}
