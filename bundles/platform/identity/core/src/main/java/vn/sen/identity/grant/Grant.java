// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import java.util.Set;
import java.util.UUID;

/**
 * What a person allowed a client.
 *
 * @param roles the most that the client may have of the person's roles
 */
public record Grant(UUID family, String clientId, UUID accountId, Set<String> roles) {

    public Grant {
        roles = Set.copyOf(roles);
    }
}
