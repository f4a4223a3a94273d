// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a valid access token says.
 *
 * @param id tells it from every other
 * @param keyId of the key that signed it
 * @param clientId the program that holds it
 * @param person for whom the program acts; empty: for itself
 */
public record AccessToken(
        String id, String keyId, String clientId, Optional<Person> person, Set<String> roles, Instant expiresAt) {

    /**
     * @param account who allowed the program to act
     * @param family of the tokens that this permission brought forth
     */
    public record Person(UUID account, UUID family) {}

    public AccessToken {
        roles = Set.copyOf(roles);
    }
}
