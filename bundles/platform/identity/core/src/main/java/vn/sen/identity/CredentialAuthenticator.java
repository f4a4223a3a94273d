// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.Authenticator;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.operator.OperatorToken;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;

/** Knows the operator's token, access tokens and session cookies. A bearer token, right or wrong, hides the cookie. */
@Component
public final class CredentialAuthenticator implements Authenticator {

    private final OperatorToken operator;
    private final AccessTokens tokens;
    private final ApiClients clients;
    private final Sessions sessions;

    @Activate
    public CredentialAuthenticator(
            @Reference OperatorToken operator,
            @Reference AccessTokens tokens,
            @Reference ApiClients clients,
            @Reference Sessions sessions) {
        this.operator = operator;
        this.tokens = tokens;
        this.clients = clients;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> authenticate(Credentials credentials) {
        if (credentials.bearer().isPresent()) {
            String bearer = credentials.bearer().get();
            return operator.operator(bearer, credentials.remoteAddress())
                    .or(() -> tokens.verify(bearer).flatMap(this::program));
        }
        return credentials.session().flatMap(sessions::find).map(SignedIn::caller);
    }

    /** A token gives the roles it was issued with, as far as the client still has them. */
    private Optional<Caller> program(AccessToken token) {
        return clients.recent(token.clientId())
                .filter(ClientRecord::enabled)
                .map(client -> new Caller(client.id(), client.name(), Caller.Kind.TOKEN, both(token, client)));
    }

    private static Set<String> both(AccessToken token, ClientRecord client) {
        if (client.roles().containsAll(token.roles())) {
            return token.roles();
        }
        Set<String> roles = new HashSet<>(token.roles());
        roles.retainAll(client.roles());
        return roles;
    }
}
