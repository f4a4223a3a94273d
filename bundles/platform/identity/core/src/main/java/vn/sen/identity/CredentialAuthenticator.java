// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.RecentAccounts;
import vn.sen.identity.agency.ClientReach;
import vn.sen.identity.api.Authenticator;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.external.ForeignTokens;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.operator.OperatorToken;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;

/**
 * Knows the operator's token, access tokens of this server and of others, and session cookies. A bearer token, right or
 * wrong, hides the cookie.
 */
@Component
public final class CredentialAuthenticator implements Authenticator {

    private final OperatorToken operator;
    private final AccessTokens tokens;
    private final RevokedTokens revoked;
    private final ApiClients clients;
    private final RecentAccounts accounts;
    private final ForeignTokens foreign;
    private final ClientReach reach;
    private final Sessions sessions;

    @Activate
    public CredentialAuthenticator(
            @Reference OperatorToken operator,
            @Reference AccessTokens tokens,
            @Reference RevokedTokens revoked,
            @Reference ApiClients clients,
            @Reference RecentAccounts accounts,
            @Reference ForeignTokens foreign,
            @Reference ClientReach reach,
            @Reference Sessions sessions) {
        this.operator = operator;
        this.tokens = tokens;
        this.revoked = revoked;
        this.clients = clients;
        this.accounts = accounts;
        this.foreign = foreign;
        this.reach = reach;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> authenticate(Credentials credentials) {
        if (credentials.bearer().isPresent()) {
            String bearer = credentials.bearer().get();
            return operator.operator(bearer, credentials.remoteAddress())
                    .or(() -> tokens.verify(bearer).map(this::holder).orElseGet(() -> foreign.caller(bearer)));
        }
        return credentials
                .session()
                .flatMap(sessions::find)
                .filter(session -> session.stage() == Stage.FULL)
                .map(SignedIn::caller);
    }

    private Optional<Caller> holder(AccessToken token) {
        if (revoked.contains(token.id())) {
            return Optional.empty();
        }
        Optional<ClientRecord> client = clients.recent(token.clientId()).filter(ClientRecord::enabled);
        if (token.person().isPresent()) {
            AccessToken.Person person = token.person().get();
            return client.filter(known -> !revoked.contains(person.family().toString()))
                    .flatMap(known -> person(token, known, person.account()));
        }
        return client.map(known -> new Caller(
                known.id(),
                known.name(),
                Caller.Kind.TOKEN,
                rights(token, known).grants(),
                Optional.empty()));
    }

    /** For a person a token gives the roles it was issued with, as far as client and person still have them. */
    private Optional<Caller> person(AccessToken token, ClientRecord client, UUID account) {
        return accounts.active(account).map(person -> {
            Set<RoleGrant> grants = reach.within(person.grants(), rights(token, client));
            return new Caller(
                    account.toString(), person.account().displayName(), Caller.Kind.TOKEN, grants, Optional.empty());
        });
    }

    /** The roles that both token and client have, where the client has them: its agencies never change. */
    private static ClientRights rights(AccessToken token, ClientRecord client) {
        return new ClientRights(common(token.roles(), client.roles()), client.agencies());
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        if (others.containsAll(some)) {
            return some;
        }
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
