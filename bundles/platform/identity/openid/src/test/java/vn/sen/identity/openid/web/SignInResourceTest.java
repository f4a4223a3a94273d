// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.audit.KeptActs;
import vn.sen.identity.MovingClock;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ExternalIdentity;
import vn.sen.identity.api.ExternalSignIn;
import vn.sen.identity.api.ExternalSignInRefusedException;
import vn.sen.identity.openid.Configured;
import vn.sen.identity.openid.FakeProvider;
import vn.sen.web.api.ProblemException;

class SignInResourceTest {

    private static final URI BASE = URI.create("https://sen.example.vn/");

    private final FakeProvider fake = new FakeProvider();
    private final MovingClock clock = new MovingClock(Instant.now());
    private final SignedInPeople people = new SignedInPeople();
    private final KeptActs acts = new KeptActs();
    private final SignInRecord record = new SignInRecord(acts);
    private final Providers providers = new Providers();
    private final SignInResource resource = new SignInResource(
            providers, asAsked -> URI.create("https://sen.example.vn"), new Arrival(people, record, clock), clock);
    private final LogoutResource logout = new LogoutResource(providers, people, record);

    SignInResourceTest() {
        providers.add(Configured.at(fake.issuer()).with("createAccounts", true).provider(clock));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void a_person_goes_to_the_provider_and_comes_back_signed_in() {
        Response start = start("/dossiers", false, Optional.empty());
        Map<String, String> asked = fake.sentTo(start.getLocation());

        Response back = callback(asked.get("state"), "code", "", "", cookies(start), Optional.empty());

        assertThat(start.getStatus()).isEqualTo(303);
        assertThat(asked)
                .containsEntry("redirect_uri", "https://sen.example.vn/sign-in/openid/fake/callback")
                .containsEntry("ui_locales", "vi en");
        assertThat(back.getStatus()).isEqualTo(303);
        assertThat(back.getLocation()).hasToString("/dossiers");
        assertThat(back.getHeaders().get("Set-Cookie"))
                .map(Object::toString)
                .anySatisfy(cookie -> assertThat(cookie).isEqualTo("sen-session=opened"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("sen-openid-").contains("Max-Age=0"));
        ExternalIdentity person = people.signedIn.get(0);
        assertThat(person.subject()).isEqualTo("person-1");
        assertThat(person.signOutHint().orElseThrow()).startsWith("https://sen.example.vn/ ey");
        assertThat(people.unknown).containsExactly(ExternalSignIn.Unknown.CREATE);
        assertThat(people.origins.get(0).remoteAddress()).isEqualTo("203.0.113.7");
    }

    @Test
    void each_sign_in_has_a_state_nonce_and_verifier_of_its_own() {
        Map<String, String> one =
                fake.sentTo(start("/", false, Optional.empty()).getLocation());
        Map<String, String> other =
                fake.sentTo(start("/", false, Optional.empty()).getLocation());

        for (String name : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.get(name)).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(other.get(name));
        }
    }

    @Test
    void another_browser_or_state_is_refused() {
        Response start = start("/", false, Optional.empty());
        String state = fake.sentTo(start.getLocation()).get("state");
        Response another = start("/", false, Optional.empty());

        refused("openid-stale", () -> callback(state, "code", "", "", Map.of(), Optional.empty()));
        refused("openid-stale", () -> callback(state, "code", "", "", cookies(another), Optional.empty()));
        refused("openid-stale", () -> callback("other", "code", "", "", cookies(start), Optional.empty()));
        refused("openid-stale", () -> callback("", "code", "", "", cookies(start), Optional.empty()));
        assertThat(people.signedIn).isEmpty();
    }

    @Test
    void one_provider_s_cookie_is_none_of_another() {
        providers.add(Configured.at(fake.issuer()).provider("other", java.nio.file.Path.of("."), clock));
        Response start = start("/", false, Optional.empty());
        String state = fake.sentTo(start.getLocation()).get("state");

        refused(
                "openid-stale",
                () -> resource.callback(
                        "other",
                        state,
                        "code",
                        "",
                        "",
                        headers(cookies(start)),
                        uri(),
                        security(Optional.empty()),
                        request()));
    }

    @Test
    void a_sign_in_that_takes_longer_than_ten_minutes_begins_anew() {
        Response start = start("/", false, Optional.empty());
        String state = fake.sentTo(start.getLocation()).get("state");
        clock.advance(Duration.ofMinutes(10));

        refused("openid-stale", () -> callback(state, "code", "", "", cookies(start), Optional.empty()));
    }

    @Test
    void what_cannot_be_trusted_opens_nothing() {
        fake.idToken = claims -> claims.claim("nonce", "other");
        Response start = start("/", false, Optional.empty());
        String state = fake.sentTo(start.getLocation()).get("state");

        refused("openid-untrusted", () -> callback(state, "code", "", "", cookies(start), Optional.empty()));
        refused("openid-untrusted", () -> callback(state, "", "", "", cookies(start), Optional.empty()));
        refused(
                "openid-untrusted",
                () -> callback(state, "code", "", "https://evil.example", cookies(start), Optional.empty()));
        assertThat(people.signedIn).isEmpty();
        assertThat(acts.lines()).hasSize(3).containsOnly("identity.external-sign-in REFUSED UNTRUSTED");
    }

    @Test
    void whoever_breaks_off_there_is_told_so_here() {
        Response start = start("/", false, Optional.empty());
        String state = fake.sentTo(start.getLocation()).get("state");

        refused("openid-cancelled", () -> callback(state, "", "access_denied", "", cookies(start), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, openid-unknown-person",
        "DISABLED, openid-disabled",
        "LINKED_ELSEWHERE, openid-linked-elsewhere"
    })
    void a_refused_person_is_told_why(ExternalSignInRefusedException.Reason reason, String code) {
        people.refusal = Optional.of(reason);
        Response start = start("/", false, Optional.empty());
        String state = fake.sentTo(start.getLocation()).get("state");

        refused(code, () -> callback(state, "code", "", "", cookies(start), Optional.empty()));
        assertThat(acts.lines()).containsExactly("identity.external-sign-in REFUSED " + reason);
    }

    @Test
    void somebody_signed_in_links_the_identity_with_the_account() {
        Optional<Caller> nga = Optional.of(new Caller("nga", "Nga", Caller.Kind.SESSION, Set.of()));
        Response start = start("/profile", true, nga);
        String state = fake.sentTo(start.getLocation()).get("state");

        Response back = callback(state, "code", "", "", cookies(start), nga);

        assertThat(people.linked).containsExactly("nga person-1");
        assertThat(back.getLocation()).hasToString("/profile");
        assertThat(people.signedIn).isEmpty();
    }

    @Test
    void nobody_else_links_in_that_person_s_place() {
        Optional<Caller> nga = Optional.of(new Caller("nga", "Nga", Caller.Kind.SESSION, Set.of()));
        Optional<Caller> binh = Optional.of(new Caller("binh", "Bình", Caller.Kind.SESSION, Set.of()));
        Response start = start("/profile", true, nga);
        String state = fake.sentTo(start.getLocation()).get("state");

        refused("openid-stale", () -> callback(state, "code", "", "", cookies(start), binh));
        refused("openid-stale", () -> callback(state, "code", "", "", cookies(start), Optional.empty()));
        refused("authentication-required", () -> start("/profile", true, Optional.empty()));
        assertThat(people.linked).isEmpty();
    }

    @Test
    void a_link_leads_to_no_other_site() {
        Optional<Caller> nga = Optional.of(new Caller("nga", "Nga", Caller.Kind.SESSION, Set.of()));
        Response start = start("//evil.example/", true, nga);
        String state = fake.sentTo(start.getLocation()).get("state");

        assertThat(callback(state, "code", "", "", cookies(start), nga).getLocation())
                .hasToString("/");
    }

    @Test
    void a_provider_that_is_away_is_told_and_an_unknown_one_too() {
        fake.redirect = 302;

        assertThatThrownBy(() -> start("/", false, Optional.empty()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("openid-away");
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.headers()).containsKey("Retry-After");
                });
        refused(
                "openid-unknown",
                () -> resource.start("nobody", "/", false, headers(Map.of()), uri(), security(Optional.empty())));
    }

    @Test
    void a_logout_at_the_provider_ends_sessions_here() {
        JWTClaimsSet claims = fake.claims()
                .jwtID("1")
                .claim("sid", "session-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();

        assertThat(logout.logout("fake", fake.signed(claims)).getStatus()).isEqualTo(200);
        assertThat(people.ended).containsExactly("fake person-1 session-1");
        refused("openid-logout-refused", () -> logout.logout("fake", "nonsense"));
        refused("openid-logout-refused", () -> logout.logout("fake", ""));
        refused("openid-logout-refused", () -> logout.logout("nobody", fake.signed(claims)));
        assertThat(people.ended).hasSize(1);
        assertThat(acts.lines()).containsExactly("identity.external-sign-out DONE -");
    }

    private Response start(String back, boolean link, Optional<Caller> caller) {
        return resource.start("fake", back, link, headers(Map.of()), uri(), security(caller));
    }

    private Response callback(
            String state,
            String code,
            String error,
            String issuer,
            Map<String, Cookie> cookies,
            Optional<Caller> caller) {
        return resource.callback(
                "fake", state, code, error, issuer, headers(cookies), uri(), security(caller), request());
    }

    private static Map<String, Cookie> cookies(Response response) {
        Map<String, Cookie> cookies = new HashMap<>();
        for (NewCookie cookie : response.getCookies().values()) {
            cookies.put(
                    cookie.getName(),
                    new Cookie.Builder(cookie.getName())
                            .value(cookie.getValue())
                            .build());
        }
        return cookies;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static HttpHeaders headers(Map<String, Cookie> cookies) {
        return answering(
                HttpHeaders.class,
                Map.of("getCookies", cookies, "getAcceptableLanguages", List.of(new Locale("vi"), Locale.UK)));
    }

    private static UriInfo uri() {
        return answering(UriInfo.class, Map.of("getBaseUri", BASE));
    }

    private static HttpServletRequest request() {
        return answering(HttpServletRequest.class, Map.of("getRemoteAddr", "203.0.113.7", "isSecure", true));
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
}
