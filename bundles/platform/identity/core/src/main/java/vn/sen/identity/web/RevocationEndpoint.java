// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.grant.Grant;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;

/**
 * Takes back what a client was given (RFC 7009). A refresh token takes the whole family with it; an access token only
 * itself. What is unknown or another client's is answered the same as what was revoked.
 */
final class RevocationEndpoint {

    private final ClientCheck clients;
    private final AccessTokens tokens;
    private final Grants grants;
    private final RevokedTokens revoked;

    RevocationEndpoint(ClientCheck clients, AccessTokens tokens, Grants grants, RevokedTokens revoked) {
        this.clients = clients;
        this.tokens = tokens;
        this.grants = grants;
        this.revoked = revoked;
    }

    Response answer(OAuthRequest request) {
        try {
            FormBody form = request.form();
            ClientCredentials shown = ClientCredentials.of(request.authorization(), form);
            Optional<Response> slowed = clients.slowed(shown, request.address());
            if (slowed.isPresent()) {
                return slowed.get();
            }
            String token = form.get("token").orElseThrow(() -> OAuthFault.invalidRequest("token is missing"));
            clients.known(shown, request.address()).ifPresent(client -> revoke(token, client));
            return OAuthAnswer.empty();
        } catch (OAuthFault fault) {
            return OAuthAnswer.fault(fault).build();
        }
    }

    private void revoke(String token, ClientRecord client) {
        Optional<Grant> grant = grants.find(token);
        if (grant.isPresent()) {
            grant.filter(found -> found.clientId().equals(client.id())).ifPresent(own -> grants.revoke(own.family()));
            return;
        }
        tokens.verify(token)
                .filter(access -> access.clientId().equals(client.id()))
                .map(AccessToken::id)
                .ifPresent(revoked::add);
    }
}
