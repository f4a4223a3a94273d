// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import java.time.Instant;
import java.util.Set;

/**
 * What a person's programs may do for her, all permissions of one program together.
 *
 * @param roles each of which some permission has
 * @param since when the first of them was given
 * @param idleUntil when they end unless the program uses one before
 * @param endsAt when the last of them ends in any case
 */
public record Permission(
        String clientId, String clientName, Set<String> roles, Instant since, Instant idleUntil, Instant endsAt) {

    public Permission {
        roles = Set.copyOf(roles);
    }
}
