// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.GrantsForTests;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.AccessToken;
import vn.sen.identity.token.AccessTokens;
import vn.sen.identity.token.TokensForTests;

class TokenEndpointTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String ADDRESS = "203.0.113.7";

    private final IdentityStore store = new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {});
    private final ApiClients clients = new ApiClients(store);
    private final AccessTokens tokens =
            TokensForTests.tokens(TokensForTests.ring(store, Clock.systemUTC()), Clock.systemUTC());
    private final RevokedTokens revoked = GrantsForTests.revoked(store, Clock.systemUTC());
    private final Grants grants = GrantsForTests.grants(store, revoked, Clock.systemUTC());
    private final ClientCheck check = new ClientCheck(
            clients, new FailureThrottle(store, Clock.systemUTC()), new SecurityEvents(Optional.empty()));
    private final TokenEndpoint endpoint = new TokenEndpoint(check, new Accounts(store), tokens, grants);
    private final String secret = clients.register("portal", "Portal", Set.of("CLERK", "LEADER"))
            .orElseThrow()
            .secret()
            .orElseThrow();

    @Test
    void a_client_that_shows_its_secret_by_basic_gets_a_bearer_token() {
        Response response = ask(GRANT, basic("portal", secret));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(body(response))
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 900L)
                .containsEntry("scope", "CLERK LEADER");
        assertThat(token(response).clientId()).isEqualTo("portal");
    }

    @Test
    void a_client_may_show_its_secret_in_the_form() {
        Response response = ask(GRANT + "&client_id=portal&client_secret=" + secret, Optional.empty());

        assertThat(token(response).roles()).containsExactlyInAnyOrder("CLERK", "LEADER");
    }

    @Test
    void a_content_type_with_a_charset_is_a_form_too() {
        Response response =
                endpoint.answer(new OAuthRequest(FORM + ";charset=UTF-8", "", GRANT, basic("portal", secret), ADDRESS));

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void scope_narrows_the_roles() {
        assertThat(token(ask(GRANT + "&scope=CLERK", basic("portal", secret))).roles())
                .containsExactly("CLERK");
    }

    @Test
    void a_scope_that_the_client_does_not_hold_is_refused() {
        expect(ask(GRANT + "&scope=CLERK+ADMINISTRATOR", basic("portal", secret)), 400, "invalid_scope");
    }

    @Test
    void wrong_clients_all_get_the_same_answer() {
        Response wrongSecret = ask(GRANT, basic("portal", "wrong"));
        Response unknown = ask(GRANT, basic("nobody", secret));
        clients.disable("portal");
        Response disabled = ask(GRANT, basic("portal", secret));

        for (Response response : new Response[] {wrongSecret, unknown, disabled}) {
            expect(response, 401, "invalid_client");
            assertThat(response.getHeaderString("WWW-Authenticate")).startsWith("Basic realm=");
            assertThat(body(response)).isEqualTo(body(wrongSecret));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic cG9ydGFs", "Basic Og==", "Bearer abc", "Basic //4="})
    void an_unreadable_authorization_header_is_an_invalid_client(String header) {
        expect(ask(GRANT, Optional.of(header)), 401, "invalid_client");
    }

    @Test
    void no_credentials_at_all_are_an_invalid_client() {
        expect(ask(GRANT, Optional.empty()), 401, "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password, unsupported_grant_type",
        "x=y, invalid_request",
        "grant_type=, invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, invalid_request",
        "grant_type=client_credentials&scope=CLERK&scope=LEADER, invalid_request",
        "grant_type=client_credentials&client_secret=again, invalid_request",
        "grant_type=client_credentials&client_id=other, invalid_request",
        "grant_type=%zz, invalid_request"
    })
    void a_request_outside_the_standard_is_refused(String body, String error) {
        expect(ask(body, basic("portal", secret)), 400, error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/plain", "multipart/form-data", "nonsense"})
    void only_a_form_is_taken(String contentType) {
        expect(
                endpoint.answer(new OAuthRequest(contentType, "", GRANT, basic("portal", secret), ADDRESS)),
                400,
                "invalid_request");
    }

    @Test
    void parameters_in_the_address_are_refused_because_addresses_are_logged() {
        expect(
                endpoint.answer(new OAuthRequest(FORM, GRANT, GRANT, basic("portal", secret), ADDRESS)),
                400,
                "invalid_request");
    }

    @Test
    void no_answer_may_be_stored() {
        assertThat(ask(GRANT, basic("portal", secret)).getHeaderString("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(ask(GRANT, basic("portal", "wrong")).getHeaderString("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void guessing_is_slowed_down_and_told_for_how_long() {
        for (int attempt = 0; attempt < 8; attempt++) {
            ask(GRANT, basic("portal", "guess" + attempt));
        }
        Response response = ask(GRANT, basic("portal", secret));

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(response.getHeaderString("Retry-After"))).isBetween(1L, 6L);
    }

    private Response ask(String body, Optional<String> authorization) {
        return endpoint.answer(new OAuthRequest(FORM, "", body, authorization, ADDRESS));
    }

    private static Optional<String> basic(String id, String secret) {
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private AccessToken token(Response response) {
        return tokens.verify(String.valueOf(body(response).get("access_token"))).orElseThrow();
    }

    private static void expect(Response response, int status, String error) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(body(response)).containsEntry("error", error);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Response response) {
        return (Map<String, Object>) response.getEntity();
    }
}
