// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.ActivePerson;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.grant.Grant;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.Redeemed;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;

/** Answers requests for access tokens as RFC 6749 has it. */
final class TokenEndpoint {

    private final ClientCheck clients;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Grants grants;

    TokenEndpoint(ClientCheck clients, Accounts accounts, AccessTokens tokens, Grants grants) {
        this.clients = clients;
        this.accounts = accounts;
        this.tokens = tokens;
        this.grants = grants;
    }

    Response answer(OAuthRequest request) {
        try {
            TokenRequest wanted = TokenRequest.parse(request);
            Optional<Response> slowed = clients.slowed(wanted.client(), request.address());
            if (slowed.isPresent()) {
                return slowed.get();
            }
            return OAuthAnswer.of(
                    switch (wanted.grant()) {
                        case CLIENT_CREDENTIALS -> forItself(wanted, request.address());
                        case AUTHORIZATION_CODE -> forCode(wanted, request.address());
                        case REFRESH_TOKEN -> forRefreshToken(wanted, request.address());
                    });
        } catch (OAuthFault fault) {
            return OAuthAnswer.fault(fault).build();
        }
    }

    private Map<String, Object> forItself(TokenRequest wanted, String address) throws OAuthFault {
        ClientRecord client = clients.withSecret(wanted.client(), address);
        Set<String> roles = chosen(wanted, client.roles());
        clients.issued(client, wanted.grant().parameter());
        return granted(tokens.issue(client.id(), client.rights().only(roles)), roles);
    }

    private Map<String, Object> forCode(TokenRequest wanted, String address) throws OAuthFault {
        String code = wanted.needed("code");
        String redirectUri = wanted.needed("redirect_uri");
        String verifier = wanted.needed("code_verifier");
        Optional<ClientRecord> client = clients.known(wanted.client(), address);
        // Looked up also for a client that is none, so that both take as long.
        Optional<Redeemed> redeemed =
                grants.redeem(code, client.map(ClientRecord::id).orElse(""), redirectUri, verifier);
        return forPerson(
                wanted, client.orElseThrow(OAuthFault::invalidGrant), redeemed.orElseThrow(OAuthFault::invalidGrant));
    }

    private Map<String, Object> forRefreshToken(TokenRequest wanted, String address) throws OAuthFault {
        String token = wanted.needed("refresh_token");
        Optional<Grant> found = grants.find(token);
        ClientRecord client = clients.known(wanted.client(), address).orElseThrow(OAuthFault::invalidGrant);
        Grant grant = found.filter(own -> own.clientId().equals(client.id())).orElseThrow(OAuthFault::invalidGrant);
        // Before the token is used up: a wrong scope is the client's mistake and must not cost the person's permission.
        chosen(wanted, grant.roles());
        return forPerson(wanted, client, grants.refresh(token, client.id()).orElseThrow(OAuthFault::invalidGrant));
    }

    /** The roles that the person has now, as far as client and permission have them too. */
    private Map<String, Object> forPerson(TokenRequest wanted, ClientRecord client, Redeemed redeemed)
            throws OAuthFault {
        Grant grant = redeemed.grant();
        ActivePerson person = accounts.active(grant.accountId()).orElseThrow(OAuthFault::invalidGrant);
        Set<String> roles = new HashSet<>(chosen(wanted, grant.roles()));
        roles.retainAll(client.roles());
        roles.retainAll(person.roles());
        AccessToken.Person acting = new AccessToken.Person(grant.accountId(), grant.family());
        clients.issued(client, wanted.grant().parameter());
        Map<String, Object> granted =
                granted(tokens.issue(client.id(), acting, client.rights().only(roles)), roles);
        granted.put("refresh_token", redeemed.refreshToken());
        return granted;
    }

    private Map<String, Object> granted(String token, Set<String> roles) {
        Map<String, Object> granted = new LinkedHashMap<>();
        granted.put("access_token", token);
        granted.put("token_type", "Bearer");
        granted.put("expires_in", tokens.life().toSeconds());
        granted.put("scope", String.join(" ", new TreeSet<>(roles)));
        return granted;
    }

    private static Set<String> chosen(TokenRequest wanted, Set<String> most) throws OAuthFault {
        if (wanted.roles().isEmpty()) {
            return most;
        }
        if (!most.containsAll(wanted.roles())) {
            throw new OAuthFault(400, "invalid_scope", "scope names a role that is not to be had");
        }
        return wanted.roles();
    }
}
