// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import java.time.Instant;
import java.util.Set;

/** What a valid access token says. */
public record AccessToken(String clientId, Set<String> roles, Instant expiresAt) {

    public AccessToken {
        roles = Set.copyOf(roles);
    }
}
