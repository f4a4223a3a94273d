// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sen.identity.openid.ProviderAwayException;
import vn.sen.identity.openid.UntrustedAnswerException;

/** Checks what a provider signed: by which key and algorithm, from whom, for whom, until when, in answer to what. */
final class TokenChecks {

    private static final int LONGEST_BEARER = 8_192;

    private static final Set<JOSEObjectType> ACCESS_TOKEN_TYPES =
            Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));

    /** What Keycloak calls an access token in the payload, where other tokens of its have another word. */
    private static final String BEARER = "Bearer";

    /** The type logout+jwt is young; the event inside tells a logout token from every other anyway. */
    private static final boolean TYPED_LOGOUT = false;

    private final Issuer issuer;
    private final ClientID client;
    private final Set<String> audiences;
    private final Set<JWSAlgorithm> algorithms;

    TokenChecks(ProviderTerms terms, ClientID client) {
        this.issuer = new Issuer(terms.issuer());
        this.client = client;
        this.audiences = terms.tokenAudiences();
        this.algorithms = terms.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The claims of the ID token, once everything of OpenID Connect Core 1.0, section 3.1.3.7, holds. */
    Map<String, Object> idToken(OIDCTokens tokens, String nonce, Description description)
            throws UntrustedAnswerException, ProviderAwayException {
        try {
            IDTokenClaimsSet claims = new IDTokenValidator(issuer, client, keys(description), null)
                    .validate(tokens.getIDToken(), new Nonce(nonce));
            requireOurs(claims);
            if (claims.getAccessTokenHash() != null) {
                AccessTokenValidator.validate(
                        tokens.getAccessToken(),
                        (JWSAlgorithm) tokens.getIDToken().getHeader().getAlgorithm(),
                        claims.getAccessTokenHash());
            }
            return claims.toJWTClaimsSet().toJSONObject();
        } catch (KeySourceException away) {
            throw new ProviderAwayException("The keys of " + issuer + " cannot be had: " + away.getMessage(), away);
        } catch (BadJOSEException | JOSEException | InvalidHashException | com.nimbusds.oauth2.sdk.ParseException no) {
            throw new UntrustedAnswerException("The ID token of " + issuer + " is refused: " + no.getMessage(), no);
        }
    }

    /** A token for several parties must say that it was us who asked; one that names another was not for us. */
    private void requireOurs(IDTokenClaimsSet claims) throws UntrustedAnswerException {
        boolean forSeveral = claims.getAudience().size() > 1;
        Optional<String> party =
                Optional.ofNullable(claims.getAuthorizedParty()).map(azp -> azp.getValue());
        if (party.isEmpty() ? forSeveral : !party.get().equals(client.getValue())) {
            throw new UntrustedAnswerException("The ID token of " + issuer + " was made for another party (azp)");
        }
    }

    LogoutNotice logoutToken(String token, Description description)
            throws UntrustedAnswerException, ProviderAwayException {
        try {
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            issuer, client, TYPED_LOGOUT, keys(description), null)
                    .validate(JWTParser.parse(token));
            return new LogoutNotice(
                    Optional.ofNullable(claims.getSubject()).map(subject -> subject.getValue()),
                    Optional.ofNullable(claims.getSessionID()).map(session -> session.getValue()));
        } catch (KeySourceException away) {
            throw new ProviderAwayException("The keys of " + issuer + " cannot be had: " + away.getMessage(), away);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw new UntrustedAnswerException(
                    "A logout token of " + issuer + " is refused: " + refused.getMessage(), refused);
        }
    }

    /** Cheap, and without any question to the provider: whether the token says that it is of this issuer for us. */
    boolean mayBeAccessToken(String token) {
        if (audiences.isEmpty() || token.length() > LONGEST_BEARER) {
            return false;
        }
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            return issuer.getValue().equals(claims.getIssuer())
                    && claims.getAudience().stream().anyMatch(audiences::contains);
        } catch (ParseException noToken) {
            return false;
        }
    }

    Optional<Map<String, Object>> accessToken(String token, Description description) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(keys(description));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(typesOrNone()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audiences,
                new JWTClaimsSet.Builder().issuer(issuer.getValue()).build(),
                Set.of("sub", "exp"),
                // A nonce or a hash of another token stands in ID tokens only.
                Set.of("nonce", "at_hash", "c_hash")));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Optional<Object> type = Optional.ofNullable(claims.getClaim("typ"));
            return Optional.of(claims.toJSONObject())
                    .filter(known -> type.isEmpty() || type.get().equals(BEARER));
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    /** RFC 9068 wants at+jwt; Keycloak and others say JWT, or nothing. */
    private static Set<JOSEObjectType> typesOrNone() {
        Set<JOSEObjectType> types = new HashSet<>(ACCESS_TOKEN_TYPES);
        types.add(null);
        return types;
    }

    private JWSKeySelector<SecurityContext> keys(Description description) {
        return new JWSVerificationKeySelector<>(algorithms, description.keys());
    }
}
