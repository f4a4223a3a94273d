// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sen.identity.MovingClock;
import vn.sen.identity.openid.Configured;
import vn.sen.identity.openid.FakeProvider;
import vn.sen.identity.openid.OpenIdProvider;
import vn.sen.identity.openid.ProviderAwayException;
import vn.sen.identity.openid.UntrustedAnswerException;

class OpenIdClientTest {

    private static final URI BACK = URI.create("https://sen.example.vn/sign-in/openid/fake/callback");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final SignInRequest ASKED = new SignInRequest(BACK, "state", "nonce", VERIFIER, List.of("vi"));

    private final FakeProvider fake = new FakeProvider();
    private final MovingClock clock = new MovingClock(Instant.now());
    private final Configured settings = Configured.at(fake.issuer());

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void a_person_is_sent_there_with_state_nonce_and_the_hash_of_the_verifier() throws Exception {
        settings.with("acrValues", new String[] {"loa2", "loa1"});
        Map<String, String> query = fake.sentTo(client().signInAddress(ASKED));

        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "sen")
                .containsEntry("redirect_uri", BACK.toString())
                .containsEntry("scope", "openid profile email")
                .containsEntry("state", "state")
                .containsEntry("nonce", "nonce")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "loa2 loa1")
                .containsEntry("ui_locales", "vi");
        assertThat(query.get("code_challenge")).hasSize(43).isNotEqualTo(VERIFIER);
    }

    @Test
    void a_code_is_redeemed_with_secret_and_verifier() throws Exception {
        VerifiedSignIn verified = redeem(client());

        assertThat(verified.claims()).containsEntry("sub", "person-1");
        assertThat(SignedJWT.parse(verified.idToken()).getJWTClaimsSet().getSubject())
                .isEqualTo("person-1");
        assertThat(fake.lastTokenRequest)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "the-code")
                .containsEntry("code_verifier", VERIFIER)
                .containsEntry("redirect_uri", BACK.toString());
        assertThat(fake.lastAuthorization).isEqualTo("sen:a+secret+of+a+fake+provider%3A+100%25");
    }

    @Test
    void a_key_shows_who_we_are_where_there_is_no_secret(@TempDir Path data) throws Exception {
        RSAKey own = FakeProvider.newKey();
        Files.writeString(data.resolve("own.jwk"), own.toJSONString());
        settings.with("clientSecret", "").with("privateKey", "file:own.jwk");

        redeem(settings.provider("fake", data, clock).client());

        SignedJWT assertion = SignedJWT.parse(fake.lastTokenRequest.get("client_assertion"));
        assertThat(assertion.verify(new com.nimbusds.jose.crypto.RSASSAVerifier(own.toPublicJWK())))
                .isTrue();
        assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo("sen");
        assertThat(fake.lastAuthorization).isEmpty();
    }

    @Test
    void a_secret_may_stand_in_a_file(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("secret"), "from a file\n");
        settings.with("clientSecret", "file:secret");

        redeem(settings.provider("fake", data, clock).client());

        assertThat(fake.lastAuthorization).isEqualTo("sen:from+a+file");
    }

    static Stream<Arguments> wrong_id_tokens() {
        Instant now = Instant.now();
        return Stream.of(
                wrong("another nonce", claims -> claims.claim("nonce", "other")),
                wrong("no nonce", claims -> claims.claim("nonce", null)),
                wrong("another issuer", claims -> claims.issuer("https://evil.example")),
                wrong("another audience", claims -> claims.audience("other")),
                wrong("several audiences without azp", claims -> claims.audience(List.of("sen", "other"))),
                wrong("another party", claims -> claims.claim("azp", "other")),
                wrong("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(600)))),
                wrong("without end", claims -> claims.expirationTime(null)),
                wrong("without beginning", claims -> claims.issueTime(null)),
                wrong("from the future", claims -> claims.issueTime(Date.from(now.plusSeconds(600)))),
                wrong("of nobody", claims -> claims.subject(null)),
                wrong("for another access token", claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_id_tokens")
    void a_wrong_id_token_is_refused(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        fake.idToken = change;

        assertThatThrownBy(() -> redeem(client())).isInstanceOf(UntrustedAnswerException.class);
    }

    @Test
    void an_id_token_for_several_that_names_us_is_ours() throws Exception {
        fake.idToken = claims -> claims.audience(List.of("sen", "other")).claim("azp", "sen");

        assertThat(redeem(client()).claims()).containsEntry("azp", "sen");
    }

    @Test
    void a_signature_by_a_key_that_is_not_published_is_refused() {
        fake.signer = FakeProvider.newKey();

        assertThatThrownBy(() -> redeem(client())).isInstanceOf(UntrustedAnswerException.class);
    }

    @Test
    void an_algorithm_that_is_not_believed_is_refused() {
        settings.with("algorithms", new String[] {"ES256"});

        assertThatThrownBy(() -> redeem(client())).isInstanceOf(UntrustedAnswerException.class);
    }

    @Test
    void a_new_key_of_the_provider_is_learnt_when_it_first_signs() throws Exception {
        OpenIdClient client = client();
        redeem(client);
        fake.key = FakeProvider.newKey();
        fake.signer = fake.key;

        assertThat(redeem(client).claims()).containsEntry("sub", "person-1");
        assertThat(fake.keysRead).isEqualTo(2);
    }

    @Test
    void unknown_keys_do_not_make_us_ask_again_and_again() throws Exception {
        OpenIdClient client = client();
        redeem(client);
        fake.signer = FakeProvider.newKey();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> redeem(client));
        }

        assertThat(fake.keysRead).isLessThanOrEqualTo(3);
    }

    @Test
    void what_the_id_token_lacks_is_asked_for() throws Exception {
        fake.userInfo.putAll(Map.of("sub", "person-1", "name", "Nga", "email", "nga@example.vn"));
        fake.idToken = claims -> claims.claim("email", "signed@example.vn");

        assertThat(redeem(client(), "name", "email").claims())
                .containsEntry("name", "Nga")
                .as("what is signed counts more")
                .containsEntry("email", "signed@example.vn");
    }

    @Test
    void userinfo_of_somebody_else_is_refused() {
        fake.userInfo.putAll(Map.of("sub", "person-2", "name", "Nga"));

        assertThatThrownBy(() -> redeem(client(), "name")).isInstanceOf(UntrustedAnswerException.class);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_not_used() {
        fake.description.put("issuer", "https://other.example");

        assertThatThrownBy(() -> client().signInAddress(ASKED))
                .isInstanceOf(ProviderAwayException.class)
                .hasMessageContaining("calls itself https://other.example");
    }

    @Test
    void an_address_without_tls_is_not_used() {
        fake.description.put("token_endpoint", "http://sso.example.vn/token");

        assertThatThrownBy(() -> client().signInAddress(ASKED))
                .isInstanceOf(ProviderAwayException.class)
                .hasMessageContaining("without TLS");
    }

    @Test
    void a_redirect_is_not_followed() {
        fake.redirect = 302;

        assertThatThrownBy(() -> client().signInAddress(ASKED))
                .isInstanceOf(ProviderAwayException.class)
                .hasMessageContaining("redirects");
    }

    @Test
    void a_provider_that_is_away_is_asked_again_after_a_while_and_then_works() throws Exception {
        OpenIdClient client = client();
        fake.redirect = 302;
        assertThatThrownBy(() -> client.signInAddress(ASKED)).isInstanceOf(ProviderAwayException.class);
        fake.redirect = 0;
        assertThatThrownBy(() -> client.signInAddress(ASKED)).hasMessageContaining("a moment ago");

        clock.advance(Duration.ofSeconds(10));

        assertThat(client.signInAddress(ASKED)).isNotNull();
    }

    @Test
    void the_last_description_counts_while_the_provider_is_away() throws Exception {
        OpenIdClient client = client();
        client.signInAddress(ASKED);
        fake.redirect = 302;
        clock.advance(Duration.ofHours(2));

        assertThat(client.signInAddress(ASKED)).isNotNull();

        clock.advance(Duration.ofHours(23));
        assertThatThrownBy(() -> client.signInAddress(ASKED)).isInstanceOf(ProviderAwayException.class);
    }

    @Test
    void signing_out_goes_there_with_the_id_token() throws Exception {
        OpenIdClient client = client();
        String idToken = redeem(client).idToken();

        Optional<URI> address = client.signOutAddress(idToken, URI.create("https://sen.example.vn/"));

        assertThat(address.orElseThrow().toString())
                .startsWith(fake.issuer() + "/end?")
                .contains("id_token_hint=" + idToken)
                .contains("post_logout_redirect_uri=https%3A%2F%2Fsen.example.vn%2F");
    }

    @Test
    void a_logout_token_tells_who_signed_out() throws Exception {
        assertThat(client().logout(logout(claims -> claims)))
                .isEqualTo(new LogoutNotice(Optional.of("person-1"), Optional.of("session-1")));
        assertThat(client().logout(logout(claims -> claims.subject(null))))
                .isEqualTo(new LogoutNotice(Optional.empty(), Optional.of("session-1")));
    }

    static Stream<Arguments> wrong_logout_tokens() {
        return Stream.of(
                wrong("an ID token", claims -> claims.claim("events", null)),
                wrong("with a nonce", claims -> claims.claim("nonce", "n")),
                wrong("of another issuer", claims -> claims.issuer("https://evil.example")),
                wrong("for another client", claims -> claims.audience("other")),
                wrong("of nobody", claims -> claims.subject(null).claim("sid", null)),
                wrong(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_logout_tokens")
    void a_wrong_logout_token_is_refused(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThatThrownBy(() -> client().logout(logout(change))).isInstanceOf(UntrustedAnswerException.class);
    }

    @Test
    void access_tokens_for_our_audience_are_taken() {
        settings.with("tokenAudiences", new String[] {"sen-api"});

        assertThat(client().accessToken(access(claims -> claims)))
                .hasValueSatisfying(claims -> assertThat(claims).containsEntry("sub", "person-1"));
    }

    @Test
    void no_access_token_is_taken_unless_an_audience_is_set() {
        assertThat(client().accessToken(access(claims -> claims))).isEmpty();
    }

    static Stream<Arguments> wrong_access_tokens() {
        return Stream.of(
                wrong("for somebody else", claims -> claims.audience("other-api")),
                wrong("of another issuer", claims -> claims.issuer("https://evil.example")),
                wrong(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                wrong("without end", claims -> claims.expirationTime(null)),
                wrong("of nobody", claims -> claims.subject(null)),
                wrong("an ID token", claims -> claims.claim("nonce", "n")),
                wrong("a token that Keycloak calls otherwise", claims -> claims.claim("typ", "ID")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_access_tokens")
    void a_wrong_access_token_is_refused(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        settings.with("tokenAudiences", new String[] {"sen-api"});

        assertThat(client().accessToken(access(change))).isEmpty();
    }

    @Test
    void an_access_token_without_or_with_another_s_signature_is_refused() {
        settings.with("tokenAudiences", new String[] {"sen-api"});
        JWTClaimsSet claims = fake.claims().audience("sen-api").build();
        String unsigned =
                new PlainJWT(new PlainHeader.Builder().type(JOSEObjectType.JWT).build(), claims).serialize();
        fake.signer = FakeProvider.newKey();

        assertThat(client().accessToken(unsigned)).isEmpty();
        assertThat(client().accessToken(fake.signed(claims))).isEmpty();
        assertThat(client().accessToken("nonsense")).isEmpty();
    }

    private OpenIdClient client() {
        OpenIdProvider provider = settings.provider(clock);
        return provider.client();
    }

    private VerifiedSignIn redeem(OpenIdClient client, String... needed)
            throws ProviderAwayException, UntrustedAnswerException {
        fake.sentTo(client.signInAddress(ASKED));
        return client.redeem("the-code", ASKED, Set.of(needed));
    }

    private String logout(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = fake.claims()
                .jwtID("1")
                .claim("sid", "session-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return fake.signed(change.apply(claims).build());
    }

    private String access(UnaryOperator<JWTClaimsSet.Builder> change) {
        return fake.signed(change.apply(fake.claims().audience("sen-api")).build(), new JOSEObjectType("at+jwt"));
    }
}
