// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.store.IdentityStore;

class AccessTokensTest {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store = new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {});
    private final KeyRing keys = TokensForTests.ring(store, clock);
    private final AccessTokens tokens = tokens("urn:sen", keys);

    @Test
    void an_issued_token_says_who_and_with_which_roles() {
        AccessToken token = tokens.verify(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK", "LEADER"))))
                .orElseThrow();

        assertThat(token.clientId()).isEqualTo("portal");
        assertThat(token.roles()).containsExactlyInAnyOrder("CLERK", "LEADER");
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(LIFE));
    }

    @Test
    void it_carries_the_claims_that_rfc_9068_wants() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK"))));
        JWTClaimsSet claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "sub", "aud", "client_id", "roles", "exp", "iat", "jti");
        assertThat(claims.getSubject()).isEqualTo("portal");
    }

    @Test
    void two_tokens_are_never_the_same() {
        assertThat(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK"))))
                .isNotEqualTo(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK"))));
    }

    @Test
    void a_token_ends_on_time_also_when_it_was_remembered() {
        String token = tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        clock.advance(LIFE.minusSeconds(1));
        assertThat(tokens.verify(token)).isPresent();

        clock.advance(Duration.ofSeconds(1));

        assertThat(tokens.verify(token)).as("remembered").isEmpty();
        assertThat(tokens("urn:sen", keys).verify(token))
                .as("seen for the first time")
                .isEmpty();
    }

    @Test
    void another_issuer_s_token_is_refused() {
        assertThat(tokens.verify(
                        tokens("urn:elsewhere", keys).issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                .isEmpty();
    }

    @Test
    void a_token_signed_with_a_key_that_is_not_ours_is_refused() throws Exception {
        ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID("stranger").generate();
        ECKey forger =
                new ECKeyGenerator(Curve.P_256).keyID(keys.signing().getKeyID()).generate();

        assertThat(tokens.verify(signed(stranger))).as("unknown key id").isEmpty();
        assertThat(tokens.verify(signed(forger))).as("our key id, another key").isEmpty();
        assertThat(tokens.verify(signed(keys.signing())))
                .as("ours, to prove the forgery is otherwise right")
                .isPresent();
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        PlainJWT unsigned = new PlainJWT(
                new PlainHeader.Builder().type(new JOSEObjectType("at+jwt")).build(), claims());

        assertThat(tokens.verify(unsigned.serialize())).isEmpty();
    }

    @Test
    void a_token_signed_with_our_public_key_as_a_shared_secret_is_refused() throws Exception {
        ECKey ours = keys.signing();
        byte[] publicKey = ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(ours.getKeyID())
                        .build(),
                claims());
        confused.sign(new MACSigner(publicKey));

        assertThat(tokens.verify(confused.serialize())).isEmpty();
    }

    @Test
    void a_changed_role_or_signature_is_refused() {
        String token = tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String more = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("CLERK", "ADMINISTRATOR").getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.verify(parts[0] + "." + more + "." + parts[2])).isEmpty();
        assertThat(tokens.verify(parts[0] + "." + parts[1] + ".AAAA" + parts[2].substring(4)))
                .isEmpty();
    }

    @Test
    void what_is_no_token_is_refused_without_a_fuss() {
        for (String nonsense : new String[] {"", ".", "..", "a.b.c", "demo-secret", "x".repeat(100_000)}) {
            assertThat(tokens.verify(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void a_token_for_something_else_than_access_is_refused() throws Exception {
        SignedJWT other = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keys.signing().getKeyID())
                        .build(),
                claims());
        other.sign(new ECDSASigner(keys.signing()));

        assertThat(tokens.verify(other.serialize())).isEmpty();
    }

    @Test
    void tokens_hold_while_keys_rotate() {
        String before = tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        String firstKey = keys.signing().getKeyID();
        clock.advance(KeyRing.SIGNS_FOR.minus(Duration.ofMinutes(1)));
        String last = tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")));
        clock.advance(Duration.ofMinutes(2));
        String after = tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")));

        assertThat(keys.signing().getKeyID()).isNotEqualTo(firstKey);
        assertThat(tokens.verify(before)).isEmpty();
        assertThat(tokens.verify(last)).isPresent();
        assertThat(tokens.verify(after)).isPresent();
    }

    @Test
    void a_token_of_one_node_is_known_on_another() {
        AccessTokens otherNode = tokens("urn:sen", TokensForTests.ring(store, clock));

        assertThat(otherNode.verify(tokens.issue("portal", ClientRights.everywhere(Set.of("CLERK")))))
                .isPresent();
    }

    private AccessTokens tokens(String issuer, KeyRing ring) {
        return new AccessTokens(issuer, LIFE, ring, clock);
    }

    private String signed(ECKey key) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("urn:sen")
                .audience("urn:sen")
                .subject("portal")
                .claim("client_id", "portal")
                .claim("roles", java.util.List.of("ADMINISTRATOR"))
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plus(LIFE)))
                .jwtID("1")
                .build();
    }
}
