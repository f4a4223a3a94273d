// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import java.util.Set;
import java.util.UUID;

/**
 * What a person has just allowed, to be handed over by a code.
 *
 * @param redirectUri address that the code goes to, and must be named again when it is redeemed
 * @param challenge SHA-256 of the verifier that only the client knows (RFC 7636), in base64url
 */
public record PendingCode(String clientId, UUID accountId, Set<String> roles, String redirectUri, String challenge) {

    public PendingCode {
        roles = Set.copyOf(roles);
    }
}
