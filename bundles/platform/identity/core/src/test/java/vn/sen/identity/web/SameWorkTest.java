// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.Work;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.external.ForeignTokensForTests;
import vn.sen.identity.factor.FactorsForTests;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.GrantsForTests;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.session.BrowserRequest;
import vn.sen.identity.token.TokensForTests;
import vn.sen.web.api.HtmlPage;

/** Neither what is answered nor what the answer costs tells whether there is such an account or program. */
class SameWorkTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** What somebody outside sees of an answer, and what it cost inside. */
    private record Seen(int status, Map<String, List<Object>> headers, Object body, List<String> work) {}

    private final SignInHouse house = new SignInHouse();
    private final Work work = house.work;
    private int recorded;

    @Test
    void a_wrong_sign_in_says_and_costs_the_same_for_every_name_from_the_first_on() {
        house.clerk("nga");
        house.administrator("first", true);
        AccountsForTests.add(house.store, "vneid.1", house.clock.instant(), RoleGrant.everywhere("CLERK"));
        AccountsForTests.disable(house.store, house.clerk("off"));
        FactorsForTests.enrol(house.factors, house.account(house.clerk("two.steps")), house.clock);
        ForeignTokensForTests.link(house.links, house.clerk("linked"), "s-1");
        Set<Seen> seen = new LinkedHashSet<>();
        for (String name : List.of("nobody", "nga", "first", "vneid.1", "off", "two.steps", "linked", "nobody.else")) {
            seen.add(signIn(name));
        }

        assertThat(seen).hasSize(1);
        assertThat(seen.iterator().next().work())
                .filteredOn(step -> step.startsWith("$argon2id"))
                .hasSize(1);
    }

    @Test
    void an_attempt_that_is_repeated_or_made_to_wait_costs_the_same_for_every_name() {
        house.clerk("nga");
        List<List<Seen>> courses = new ArrayList<>();
        for (String name : List.of("nobody", "nga")) {
            List<Seen> course = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                course.add(signIn(name));
            }
            courses.add(course);
        }

        assertThat(courses.get(0)).extracting(Seen::status).contains(422, 429);
        assertThat(courses.get(1)).isEqualTo(courses.get(0));
    }

    @Test
    void a_client_that_shows_a_wrong_secret_learns_nothing_of_the_name() {
        ApiClients clients = new ApiClients(house.store);
        clients.register("portal", "Portal", Set.of("CLERK"));
        clients.register("off", "Off", Set.of("CLERK"));
        clients.disable("off");
        clients.register("app", "App", ClientRights.everywhere(Set.of("CLERK")), onPeoplesMachines());
        Set<Seen> seen = new LinkedHashSet<>();
        for (String id : List.of("nobody", "portal", "off", "app")) {
            seen.add(token(clients, "grant_type=client_credentials&client_secret=wrong&client_id=" + id));
        }

        assertThat(seen).hasSize(1);
        assertThat(seen.iterator().next().status()).isEqualTo(401);
    }

    @Test
    void a_made_up_refresh_token_or_code_learns_nothing_of_the_client() {
        ApiClients clients = new ApiClients(house.store);
        clients.register("app", "App", ClientRights.everywhere(Set.of("CLERK")), onPeoplesMachines());
        clients.register("off", "Off", ClientRights.everywhere(Set.of("CLERK")), onPeoplesMachines());
        clients.disable("off");
        for (String rest : List.of(
                "grant_type=refresh_token&refresh_token=made-up",
                "grant_type=authorization_code&code=made-up&redirect_uri=https://a.example.vn&code_verifier="
                        + GrantsForTests.VERIFIER)) {
            Set<Seen> seen = new LinkedHashSet<>();
            for (String id : List.of("nobody", "app", "off")) {
                seen.add(token(clients, rest + "&client_id=" + id));
            }

            assertThat(seen).as(rest).hasSize(1);
            assertThat(seen.iterator().next().status()).isEqualTo(400);
        }
    }

    @Test
    void a_token_that_is_handed_back_tells_nothing_of_the_client_nor_of_the_token() {
        ApiClients clients = new ApiClients(house.store);
        clients.register("app", "App", ClientRights.everywhere(Set.of("CLERK")), onPeoplesMachines());
        clients.register("off", "Off", ClientRights.everywhere(Set.of("CLERK")), onPeoplesMachines());
        clients.disable("off");
        RevokedTokens revoked = GrantsForTests.revoked(house.store, house.clock);
        RevocationEndpoint endpoint = new RevocationEndpoint(
                new ClientCheck(clients, house.throttle, house.events),
                TokensForTests.tokens(TokensForTests.ring(house.store, Clock.systemUTC()), Clock.systemUTC()),
                GrantsForTests.grants(house.store, revoked, house.clock),
                revoked);
        Set<String> seen = new LinkedHashSet<>();
        for (String id : List.of("nobody", "app", "off")) {
            Response answer = endpoint.answer(
                    new OAuthRequest(FORM, "", "token=made-up&client_id=" + id, Optional.empty(), "203.0.113.7"));
            seen.add(answer.getStatus() + " " + answer.getHeaders() + " " + answer.getEntity());
        }

        assertThat(seen).hasSize(1);
    }

    @Test
    void a_session_that_is_made_up_opens_as_little_as_one_that_was() {
        UUID nga = house.clerk("nga");
        String cookie = SignInHouse.cookie(house.signIn("nga", SignInHouse.PASSWORD, "/"));
        house.sessions.closeAll(nga);
        Set<List<String>> costs = new LinkedHashSet<>();
        for (String value : List.of(cookie, "made-up", cookie.substring(1) + "x")) {
            begin();
            assertThat(house.sessions.find(value)).isEmpty();
            costs.add(new ArrayList<>(work.since()));
        }

        assertThat(costs).hasSize(1);
    }

    private Seen signIn(String name) {
        begin();
        Seen seen = seen(house.signIn.signIn(name, "wrong", "/", "", BrowserRequest.plain()));
        // What the person typed is shown again, and is the only difference there may be.
        return new Seen(
                seen.status(), seen.headers(), String.valueOf(seen.body()).replace(name, "NAME"), seen.work());
    }

    private Seen token(ApiClients clients, String form) {
        Grants grants =
                GrantsForTests.grants(house.store, GrantsForTests.revoked(house.store, house.clock), house.clock);
        TokenEndpoint endpoint = new TokenEndpoint(
                new ClientCheck(clients, house.throttle, house.events),
                house.accounts,
                TokensForTests.tokens(TokensForTests.ring(house.store, Clock.systemUTC()), Clock.systemUTC()),
                grants);
        begin();
        return seen(endpoint.answer(new OAuthRequest(FORM, "", form, Optional.empty(), "203.0.113.7")));
    }

    /** What was done until now does not count. */
    private void begin() {
        work.since();
        recorded = house.recorded.entries().size();
    }

    private Seen seen(Response answer) {
        List<String> cost = new ArrayList<>(work.since());
        cost.add((house.recorded.entries().size() - recorded) + " recorded");
        Object body = answer.getEntity();
        if (body instanceof HtmlPage page) {
            body = page.template() + new TreeMap<>(page.params());
        } else if (body instanceof byte[] bytes) {
            body = new String(bytes, StandardCharsets.UTF_8);
        }
        return new Seen(answer.getStatus(), answer.getHeaders(), body, cost);
    }

    private static ClientKind onPeoplesMachines() {
        return new ClientKind(false, List.of("http://127.0.0.1/back"));
    }
}
