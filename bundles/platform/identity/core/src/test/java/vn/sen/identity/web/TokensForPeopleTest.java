// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.GrantsForTests;
import vn.sen.identity.grant.PendingCode;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;
import vn.sen.identity.token.TokensForTests;

/** Codes and refresh tokens at the token endpoint, and taking them back. */
class TokensForPeopleTest {

    private static final String BACK = "http://127.0.0.1:4711/back";

    private final IdentityStore store = new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {});
    private final ApiClients clients = new ApiClients(store);
    private final AccessTokens tokens =
            TokensForTests.tokens(TokensForTests.ring(store, Clock.systemUTC()), Clock.systemUTC());
    private final RevokedTokens revoked = GrantsForTests.revoked(store, Clock.systemUTC());
    private final Grants grants = GrantsForTests.grants(store, revoked, Clock.systemUTC());
    private final ClientCheck check = new ClientCheck(
            clients, new FailureThrottle(store, Clock.systemUTC()), new SecurityEvents(Optional.empty()));
    private final TokenEndpoint endpoint = new TokenEndpoint(check, new Accounts(store), tokens, grants);
    private final RevocationEndpoint revocation = new RevocationEndpoint(check, tokens, grants, revoked);
    private final UUID account = new SessionsForTests(store).account("Nga");
    private final String secret;

    TokensForPeopleTest() {
        ClientKind app = new ClientKind(false, List.of("http://127.0.0.1/back"));
        clients.register("app", "App", ClientRights.everywhere(Set.of("CLERK", "LEADER")), app);
        ClientKind site = new ClientKind(true, List.of("https://site.example.vn/back"));
        secret = clients.register("site", "Site", ClientRights.everywhere(Set.of("CLERK")), site)
                .orElseThrow()
                .secret()
                .orElseThrow();
    }

    @Test
    void a_code_brings_a_token_for_the_person_and_a_refresh_token() {
        Map<String, Object> answer = granted(redeem(code("app", "CLERK", "LEADER")));

        AccessToken token = access(answer);
        assertThat(token.person()).map(AccessToken.Person::account).contains(account);
        assertThat(token.clientId()).isEqualTo("app");
        assertThat(token.roles()).as("the person is no leader").containsExactly("CLERK");
        assertThat(answer).containsEntry("scope", "CLERK").containsKey("refresh_token");
    }

    @Test
    void each_refresh_token_brings_the_next_and_works_once() {
        String first = refreshToken(granted(redeem(code("app", "CLERK"))));
        String second = refreshToken(granted(refresh(first)));

        expect(refresh(first), "invalid_grant");
        expect(refresh(second), "invalid_grant");
    }

    @Test
    void a_wrong_scope_does_not_use_the_refresh_token_up() {
        String token = refreshToken(granted(redeem(code("app", "CLERK"))));

        expect(ask("grant_type=refresh_token&client_id=app&scope=LEADER&refresh_token=" + token), "invalid_scope");

        granted(refresh(token));
    }

    @Test
    void a_disabled_account_gets_no_further_token() {
        String token = refreshToken(granted(redeem(code("app", "CLERK"))));
        store.run(em -> em.createQuery("update Account a set a.enabled = false").executeUpdate());

        expect(refresh(token), "invalid_grant");
    }

    @Test
    void a_client_with_a_secret_must_show_it() {
        String body = "grant_type=authorization_code&client_id=site&code=" + code("site", "CLERK") + "&redirect_uri="
                + BACK + "&code_verifier=" + GrantsForTests.VERIFIER;

        expect(ask(body), "invalid_grant");
        expect(ask(body + "&client_secret=wrong"), "invalid_client");
        granted(ask(body + "&client_secret=" + secret));
    }

    @Test
    void a_client_without_secret_has_no_token_of_its_own() {
        expect(ask("grant_type=client_credentials&client_id=app"), "invalid_client");
    }

    @Test
    void unknown_clients_and_unknown_tokens_read_the_same() {
        Response unknownClient = ask("grant_type=refresh_token&client_id=nobody&refresh_token=x");
        Response unknownToken = ask("grant_type=refresh_token&client_id=app&refresh_token=x");
        Response withoutSecret = ask("grant_type=refresh_token&client_id=site&refresh_token=x");

        assertThat(unknownClient.getStatus()).isEqualTo(unknownToken.getStatus());
        assertThat(unknownClient.getEntity())
                .isEqualTo(unknownToken.getEntity())
                .isEqualTo(withoutSecret.getEntity());
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThat(String.valueOf(ask("grant_type=authorization_code&client_id=app&code=x")
                        .getEntity()))
                .contains("redirect_uri is missing");
    }

    @Test
    void a_refresh_token_taken_back_takes_its_access_tokens_along() {
        Map<String, Object> answer = granted(redeem(code("app", "CLERK")));
        String family = access(answer).person().orElseThrow().family().toString();

        assertThat(takeBack("client_id=app&token=" + refreshToken(answer)).getStatus())
                .isEqualTo(200);

        assertThat(revoked.contains(family)).isTrue();
        expect(refresh(refreshToken(answer)), "invalid_grant");
    }

    @Test
    void an_access_token_is_taken_back_alone() {
        Map<String, Object> answer = granted(redeem(code("app", "CLERK")));

        takeBack("client_id=app&token=" + answer.get("access_token"));

        assertThat(revoked.contains(access(answer).id())).isTrue();
        granted(refresh(refreshToken(answer)));
    }

    @Test
    void nobody_takes_back_what_is_another_s_and_nobody_learns_that_it_is() {
        Map<String, Object> answer = granted(redeem(code("app", "CLERK")));
        String byTheSite = "client_id=site&client_secret=" + secret + "&token=";

        assertThat(takeBack(byTheSite + refreshToken(answer)).getStatus()).isEqualTo(200);
        assertThat(takeBack(byTheSite + answer.get("access_token")).getStatus()).isEqualTo(200);
        assertThat(takeBack(byTheSite + "unknown").getStatus()).isEqualTo(200);

        assertThat(revoked.contains(access(answer).id())).isFalse();
        granted(refresh(refreshToken(answer)));
    }

    @Test
    void taking_back_wants_a_client_and_a_token() {
        expect(takeBack("token=x"), "invalid_client");
        expect(takeBack("client_id=site&client_secret=wrong&token=x"), "invalid_client");
        expect(takeBack("client_id=app"), "invalid_request");
    }

    private String code(String client, String... roles) {
        return grants.authorise(new PendingCode(client, account, Set.of(roles), BACK, GrantsForTests.challenge()));
    }

    private Response redeem(String code) {
        return ask("grant_type=authorization_code&client_id=app&code=" + code + "&redirect_uri=" + BACK
                + "&code_verifier=" + GrantsForTests.VERIFIER);
    }

    private Response refresh(String token) {
        return ask("grant_type=refresh_token&client_id=app&refresh_token=" + token);
    }

    private Response ask(String body) {
        return endpoint.answer(request(body));
    }

    private Response takeBack(String body) {
        return revocation.answer(request(body));
    }

    private static OAuthRequest request(String body) {
        return new OAuthRequest("application/x-www-form-urlencoded", "", body, Optional.empty(), "203.0.113.7");
    }

    private AccessToken access(Map<String, Object> answer) {
        return tokens.verify(String.valueOf(answer.get("access_token"))).orElseThrow();
    }

    private static String refreshToken(Map<String, Object> answer) {
        return String.valueOf(answer.get("refresh_token"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> granted(Response response) {
        assertThat(response.getStatus())
                .as(String.valueOf(response.getEntity()))
                .isEqualTo(200);
        return (Map<String, Object>) response.getEntity();
    }

    private static void expect(Response response, String error) {
        assertThat(String.valueOf(response.getEntity())).contains("error=" + error + ",");
        assertThat(response.getStatus()).isGreaterThanOrEqualTo(400);
    }
}
