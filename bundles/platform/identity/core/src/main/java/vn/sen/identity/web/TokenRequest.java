// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request for an access token (RFC 6749, sections 2.3.1 and 4.4.2), taken apart.
 *
 * @param roles what the parameter {@code scope} asks for; empty: whatever the client holds
 */
record TokenRequest(String clientId, String secret, Set<String> roles) {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    /**
     * @param contentType value of the header, or empty
     * @param authorization value of the header, or empty
     * @throws OAuthFault when the request is not one that RFC 6749 allows
     */
    static TokenRequest parse(String contentType, String query, String body, Optional<String> authorization)
            throws OAuthFault {
        if (!isForm(contentType)) {
            throw OAuthFault.invalidRequest("The body must be " + MediaType.APPLICATION_FORM_URLENCODED);
        }
        if (!query.isEmpty()) {
            throw OAuthFault.invalidRequest("Parameters belong in the body, not in the address");
        }
        FormBody form = FormBody.parse(body);
        ClientCredentials client = ClientCredentials.of(authorization, form);
        String grant = form.get("grant_type").orElseThrow(() -> OAuthFault.invalidRequest("grant_type is missing"));
        if (!grant.equals(CLIENT_CREDENTIALS)) {
            throw new OAuthFault(400, "unsupported_grant_type", "grant_type must be " + CLIENT_CREDENTIALS);
        }
        Set<String> roles = form.get("scope")
                .map(scope -> Set.copyOf(List.of(scope.strip().split(" +"))))
                .orElse(Set.of());
        return new TokenRequest(client.id(), client.secret(), roles);
    }

    private static boolean isForm(String contentType) {
        try {
            return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(MediaType.valueOf(contentType));
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
