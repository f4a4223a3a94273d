// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.RecentAccounts;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.agency.ClientReach;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.external.ForeignTokensForTests;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.operator.OperatorForTests;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;
import vn.sen.identity.token.TokensForTests;

class CredentialAuthenticatorTest {

    private static final UUID WARD = new UUID(1, 1);
    private static final ClientRights AT_WARD = new ClientRights(Set.of("CLERK"), Set.of(WARD));

    private final IdentityStore store = new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {});
    private final ApiClients clients = new ApiClients(store);
    private final AccessTokens tokens =
            TokensForTests.tokens(TokensForTests.ring(store, Clock.systemUTC()), Clock.systemUTC());
    private final SessionsForTests people = new SessionsForTests(store);
    private final RevokedTokens revoked = new RevokedTokens(store);
    private final RecentAccounts accounts = new RecentAccounts(new Accounts(store));
    private Function<String, Optional<ExternalIdentity>> strangers = token -> Optional.empty();
    private final Path data;
    private final CredentialAuthenticator authenticator;

    CredentialAuthenticatorTest(@TempDir Path data) throws IOException {
        this.data = data;
        authenticator = new CredentialAuthenticator(
                OperatorForTests.in(data),
                tokens,
                revoked,
                clients,
                accounts,
                ForeignTokensForTests.tokens(store, accounts, token -> strangers.apply(token)),
                new ClientReach(new AgencyRegister(Optional.empty())),
                people.sessions());
    }

    @Test
    void a_client_of_an_agency_holds_its_roles_there_only() {
        clients.register("ward", "Ward", AT_WARD, ClientKind.SERVICE);

        assertThat(bearer(tokens.issue("ward", AT_WARD)).orElseThrow().grants())
                .containsExactly(RoleGrant.at(WARD, "CLERK"));
        assertThat(bearer(tokens.issue("ward", ClientRights.everywhere(Set.of("CLERK"))))
                        .orElseThrow()
                        .grants())
                .as("whatever the token says")
                .containsExactly(RoleGrant.at(WARD, "CLERK"));
    }

    @Test
    void an_access_token_is_its_client() {
        clients.register("portal", "Portal", Set.of("CLERK"));

        Caller caller = bearer(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK"))))
                .orElseThrow();

        assertThat(caller).isEqualTo(new Caller("portal", "Portal", Caller.Kind.TOKEN, Set.of("CLERK")));
    }

    @Test
    void a_token_ends_when_its_client_is_disabled() {
        clients.register("portal", "Portal", Set.of("CLERK"));
        String token = tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        assertThat(bearer(token)).isPresent();

        clients.disable("portal");

        assertThat(bearer(token)).isEmpty();
    }

    @Test
    void a_role_that_the_client_does_not_have_any_more_is_not_given() {
        clients.register("portal", "Portal", Set.of("CLERK"));

        assertThat(bearer(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK", "LEADER")))))
                .map(Caller::roles)
                .contains(Set.of("CLERK"));
    }

    @Test
    void a_token_for_a_person_is_that_person_with_what_client_and_person_both_have() {
        clients.register("app", "App", Set.of("CLERK", "LEADER"));
        UUID account = people.account("Nguyễn Thị Nga");
        AccessToken.Person person = new AccessToken.Person(account, UUID.randomUUID());

        Caller caller = bearer(tokens.issue("app", person, ClientRights.everywhere(Set.of("CLERK", "LEADER"))))
                .orElseThrow();

        assertThat(caller)
                .isEqualTo(new Caller(account.toString(), "Nguyễn Thị Nga", Caller.Kind.TOKEN, Set.of("CLERK")));
    }

    @Test
    void a_token_for_a_person_ends_with_the_person_s_permission() {
        clients.register("app", "App", Set.of("CLERK"));
        AccessToken.Person person = new AccessToken.Person(people.account("Nga"), UUID.randomUUID());
        String token = tokens.issue("app", person, ClientRights.everywhere(Set.of("CLERK")));
        assertThat(bearer(token)).isPresent();

        revoked.add(person.family().toString());

        assertThat(bearer(token)).isEmpty();
    }

    @Test
    void a_token_for_a_person_ends_when_there_is_no_such_account() {
        clients.register("app", "App", Set.of("CLERK"));
        AccessToken.Person person = new AccessToken.Person(UUID.randomUUID(), UUID.randomUUID());

        assertThat(bearer(tokens.issue("app", person, ClientRights.everywhere(Set.of("CLERK")))))
                .isEmpty();
    }

    @Test
    void a_token_of_another_server_is_asked_for_only_when_it_is_none_of_ours() {
        clients.register("portal", "Portal", Set.of("CLERK"));
        strangers = token -> Optional.of(ForeignTokensForTests.identity("somebody", "LEADER"));

        assertThat(bearer("foreign")).map(Caller::subject).contains("sso:somebody");
        assertThat(bearer("foreign")).map(Caller::roles).contains(Set.of("LEADER"));
        assertThat(bearer(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                .map(Caller::subject)
                .contains("portal");
    }

    @Test
    void the_operator_is_known_from_this_machine_only() throws IOException {
        String token = Files.readString(data.resolve("run/operator.token")).strip();

        assertThat(bearer(token)).isEmpty();
        assertThat(authenticator.authenticate(new Credentials(Optional.of(token), Optional.empty(), "127.0.0.1")))
                .map(Caller::kind)
                .contains(Caller.Kind.OPERATOR);
    }

    @Test
    void a_cookie_is_the_person_who_signed_in() {
        String cookie = people.signIn("Nguyễn Thị Nga");

        assertThat(session(Optional.empty(), cookie)).map(Caller::displayName).contains("Nguyễn Thị Nga");
    }

    @Test
    void a_wrong_token_is_nobody_even_beside_a_right_cookie() {
        assertThat(session(Optional.of("wrong"), people.signIn("Nga"))).isEmpty();
    }

    @Test
    void no_credentials_are_nobody() {
        assertThat(authenticator.authenticate(new Credentials(Optional.empty(), Optional.empty(), "127.0.0.1")))
                .isEmpty();
    }

    private Optional<Caller> bearer(String token) {
        return authenticator.authenticate(new Credentials(Optional.of(token), Optional.empty(), "203.0.113.7"));
    }

    private Optional<Caller> session(Optional<String> bearer, String cookie) {
        return authenticator.authenticate(new Credentials(bearer, Optional.of(cookie), "203.0.113.7"));
    }
}
