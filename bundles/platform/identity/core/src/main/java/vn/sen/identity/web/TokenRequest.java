// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.util.List;
import java.util.Set;

/**
 * A request for an access token (RFC 6749, sections 4.1.3, 4.4.2 and 6), taken apart.
 *
 * @param roles what the parameter {@code scope} asks for; empty: whatever there is to have
 */
record TokenRequest(GrantType grant, ClientCredentials client, Set<String> roles, FormBody form) {

    /** @throws OAuthFault when the request is not one that RFC 6749 allows */
    static TokenRequest parse(OAuthRequest request) throws OAuthFault {
        FormBody form = request.form();
        ClientCredentials client = ClientCredentials.of(request.authorization(), form);
        GrantType grant = GrantType.named(
                form.get("grant_type").orElseThrow(() -> OAuthFault.invalidRequest("grant_type is missing")));
        return new TokenRequest(
                grant, client, form.get("scope").map(TokenRequest::names).orElse(Set.of()), form);
    }

    String needed(String parameter) throws OAuthFault {
        return form.get(parameter).orElseThrow(() -> OAuthFault.invalidRequest(parameter + " is missing"));
    }

    static Set<String> names(String scope) {
        return Set.copyOf(List.of(scope.strip().split(" +")));
    }
}
