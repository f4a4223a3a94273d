// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.api.Caller;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.GrantsForTests;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.store.IdentityStore;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

class AuthorizePagesTest {

    private static final String BACK = "https://app.example.vn/back";
    private static final String ASKING = "response_type=code&client_id=app&redirect_uri=" + BACK
            + "&state=s%201&code_challenge_method=S256&code_challenge=" + GrantsForTests.challenge();

    private final IdentityStore store = new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {});
    private final ApiClients clients = new ApiClients(store);
    private final Grants grants =
            GrantsForTests.grants(store, GrantsForTests.revoked(store, Clock.systemUTC()), Clock.systemUTC());
    private final AuthorizePages pages =
            new AuthorizePages(clients, grants, new ConfiguredAddress("https://sen.example.vn/"));
    private final UUID account = new SessionsForTests(store).account("Nga");
    private final Map<String, Object> headers = new HashMap<>(
            Map.of("Content-Security-Policy", "default-src 'self'; form-action 'self'; object-src 'none'"));

    AuthorizePagesTest() {
        clients.register(
                "app", "App", ClientRights.everywhere(Set.of("CLERK", "LEADER")), new ClientKind(false, List.of(BACK)));
    }

    @Test
    void a_person_is_asked_and_told_who_wants_what() {
        Response response = ask(ASKING, person("CLERK", "AUDITOR"));
        HtmlPage page = (HtmlPage) response.getEntity();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page.params())
                .containsEntry("client", "App")
                .containsEntry("destination", "app.example.vn")
                .containsEntry("roles", Set.of("CLERK"));
        assertThat(headers)
                .containsEntry(
                        "Content-Security-Policy",
                        "default-src 'self'; form-action 'self' https://app.example.vn; object-src 'none'");
    }

    @Test
    void whoever_is_not_signed_in_does_that_first_and_comes_back() {
        assertThat(ask(ASKING, Optional.empty()).getLocation().toString())
                .startsWith("/sign-in?return=%2Foauth2%2Fauthorize%3Fresponse_type%3Dcode");
    }

    @Test
    void a_yes_brings_a_code_that_works() {
        URI location = decide(ASKING + "&decision=allow", person("CLERK")).getLocation();
        Map<String, String> answer = parameters(location);

        assertThat(location.toString()).startsWith(BACK + "?");
        assertThat(answer).containsEntry("state", "s+1").containsEntry("iss", "https%3A%2F%2Fsen.example.vn");
        assertThat(grants.redeem(answer.get("code"), "app", BACK, GrantsForTests.VERIFIER))
                .hasValueSatisfying(redeemed -> {
                    assertThat(redeemed.grant().accountId()).isEqualTo(account);
                    assertThat(redeemed.grant().roles()).containsExactly("CLERK");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&decision=deny", "&decision=x"})
    void anything_but_a_yes_is_a_no(String decision) {
        Map<String, String> answer =
                parameters(decide(ASKING + decision, person("CLERK")).getLocation());

        assertThat(answer).containsEntry("error", "access_denied").doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=nobody&redirect_uri=" + BACK,
                "client_id=app&redirect_uri=https://evil.example/",
                "client_id=app",
                "redirect_uri=" + BACK,
                "client_id=app&client_id=app&redirect_uri=" + BACK
            })
    void nobody_is_sent_to_an_address_that_is_not_the_client_s(String query) {
        for (Optional<Caller> caller : List.of(person("CLERK"), Optional.<Caller>empty())) {
            assertThatThrownBy(() -> ask(query, caller))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("authorize-unknown"));
        }
    }

    @Test
    void a_disabled_client_is_unknown() {
        clients.disable("app");

        assertThatThrownBy(() -> ask(ASKING, person("CLERK"))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=code, response_type=token, unsupported_response_type",
        "code_challenge_method=S256, code_challenge_method=plain, invalid_request",
        "code_challenge=, code_challenge=short, invalid_request",
        "state=s%201, scope=ADMINISTRATOR, invalid_scope"
    })
    void the_client_is_told_what_is_wrong(String right, String wrong, String error) {
        String query = ASKING.replace(right, wrong);

        assertThat(parameters(ask(query, person("CLERK")).getLocation())).containsEntry("error", error);
        assertThat(parameters(decide(query + "&decision=allow", person("CLERK")).getLocation()))
                .containsEntry("error", error)
                .doesNotContainKey("code");
    }

    @Test
    void a_person_without_any_of_the_roles_gives_none_away() {
        assertThat(parameters(
                        decide(ASKING + "&decision=allow", person("AUDITOR")).getLocation()))
                .containsEntry("error", "invalid_scope");
    }

    @Test
    void a_program_cannot_say_yes() {
        Optional<Caller> program = Optional.of(new Caller("app", "App", Caller.Kind.TOKEN, Set.of("CLERK")));

        assertThatThrownBy(() -> decide(ASKING + "&decision=allow", program)).isInstanceOf(ProblemException.class);
    }

    private Optional<Caller> person(String... roles) {
        return Optional.of(new Caller(account.toString(), "Nga", Caller.Kind.SESSION, Set.of(roles)));
    }

    private Response ask(String query, Optional<Caller> caller) {
        return pages.ask(address(), security(caller), request(query), response());
    }

    private Response decide(String body, Optional<Caller> caller) {
        return pages.decide(body, address(), security(caller));
    }

    private static UriInfo address() {
        return answering(UriInfo.class, Map.of("getBaseUri", URI.create("http://localhost/")));
    }

    private static HttpServletRequest request(String query) {
        return answering(HttpServletRequest.class, Map.of("getQueryString", query));
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, args) -> method.getName().equals("getHeader")
                        ? headers.get(String.valueOf(args[0]))
                        : headers.put(String.valueOf(args[0]), args[1]));
    }

    private static SecurityContext security(Optional<Caller> caller) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getUserPrincipal", caller.orElse(null));
        return answering(SecurityContext.class, answers);
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answers.get(method.getName())));
    }

    private static Map<String, String> parameters(URI location) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : location.getRawQuery().split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return parameters;
    }
}
