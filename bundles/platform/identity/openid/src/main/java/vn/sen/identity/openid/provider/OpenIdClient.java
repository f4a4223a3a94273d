// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoErrorResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sen.identity.openid.ProviderAwayException;
import vn.sen.identity.openid.UntrustedAnswerException;

/** This server as a client of one provider: sends people there, redeems codes, checks tokens. */
public final class OpenIdClient {

    private final String issuer;
    private final ClientIdentity identity;
    private final Scope scope;
    private final List<ACR> acrValues;
    private final BoundedHttp http = new BoundedHttp();
    private final Discovery discovery;
    private final TokenChecks checks;

    public OpenIdClient(ProviderTerms terms, ClientIdentity identity, Clock clock) {
        this.issuer = terms.issuer();
        this.identity = identity;
        this.scope = new Scope(terms.scopes().toArray(String[]::new));
        this.acrValues = terms.acrValues().stream().map(ACR::new).toList();
        this.discovery = new Discovery(issuer, http, clock);
        this.checks = new TokenChecks(terms, identity.id());
    }

    /** Where to send a person's browser. */
    public URI signInAddress(SignInRequest wanted) throws ProviderAwayException {
        return request(wanted, discovery.description().metadata()).toURI();
    }

    private AuthenticationRequest request(SignInRequest wanted, OIDCProviderMetadata metadata) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, identity.id(), wanted.redirectUri())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(wanted.state()))
                .nonce(new Nonce(wanted.nonce()))
                .codeChallenge(new CodeVerifier(wanted.verifier()), CodeChallengeMethod.S256);
        if (!acrValues.isEmpty()) {
            request.acrValues(acrValues);
        }
        if (!wanted.locales().isEmpty()) {
            request.customParameter("ui_locales", String.join(" ", wanted.locales()));
        }
        return request.build();
    }

    /**
     * Redeems a code and checks everything that comes with it.
     *
     * @param needed claims to ask the userinfo endpoint for when the ID token has them not
     */
    public VerifiedSignIn redeem(String code, SignInRequest asked, Set<String> needed)
            throws ProviderAwayException, UntrustedAnswerException {
        Description description = discovery.description();
        OIDCTokens tokens = tokens(code, asked, description.metadata());
        Map<String, Object> claims = new HashMap<>(checks.idToken(tokens, asked.nonce(), description));
        boolean missing = needed.stream().anyMatch(name -> !claims.containsKey(name));
        if (missing && description.metadata().getUserInfoEndpointURI() != null) {
            userInfo(tokens, description.metadata(), String.valueOf(claims.get("sub")))
                    .forEach(claims::putIfAbsent);
        }
        return new VerifiedSignIn(claims, tokens.getIDTokenString());
    }

    private OIDCTokens tokens(String code, SignInRequest asked, OIDCProviderMetadata metadata)
            throws ProviderAwayException, UntrustedAnswerException {
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        identity.authentication(metadata),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), asked.redirectUri(), new CodeVerifier(asked.verifier())))
                .build();
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request.toHTTPRequest().send(http));
            if (response instanceof OIDCTokenResponse granted
                    && granted.getOIDCTokens().getIDToken() != null) {
                return granted.getOIDCTokens();
            }
            if (response instanceof TokenErrorResponse refused) {
                throw refusal(refused);
            }
            throw new UntrustedAnswerException(issuer + " gave no ID token for the code");
        } catch (IOException | ParseException away) {
            throw new ProviderAwayException("The token endpoint of " + issuer + " fails: " + away.getMessage(), away);
        }
    }

    private UntrustedAnswerException refusal(TokenErrorResponse refused) {
        return new UntrustedAnswerException(issuer + " does not redeem the code: "
                + refused.getErrorObject().getCode() + ", "
                + refused.getErrorObject().getDescription());
    }

    private Map<String, Object> userInfo(OIDCTokens tokens, OIDCProviderMetadata metadata, String subject)
            throws ProviderAwayException, UntrustedAnswerException {
        BearerAccessToken token = tokens.getBearerAccessToken();
        try {
            UserInfoResponse response =
                    UserInfoResponse.parse(new UserInfoRequest(metadata.getUserInfoEndpointURI(), token)
                            .toHTTPRequest()
                            .send(http));
            if (response instanceof UserInfoErrorResponse
                    || response.toSuccessResponse().getUserInfo() == null) {
                throw new ProviderAwayException("The userinfo endpoint of " + issuer + " does not tell claims in JSON");
            }
            Map<String, Object> claims =
                    response.toSuccessResponse().getUserInfo().toJSONObject();
            if (!subject.equals(claims.get("sub"))) {
                throw new UntrustedAnswerException("The userinfo endpoint of " + issuer + " tells of somebody else");
            }
            return claims;
        } catch (IOException | ParseException away) {
            throw new ProviderAwayException(
                    "The userinfo endpoint of " + issuer + " fails: " + away.getMessage(), away);
        }
    }

    /** Where a browser goes to end the session there too; empty when the provider has no such address. */
    public Optional<URI> signOutAddress(String idToken, URI back) {
        try {
            OIDCProviderMetadata metadata = discovery.description().metadata();
            if (metadata.getEndSessionEndpointURI() == null) {
                return Optional.empty();
            }
            return Optional.of(new LogoutRequest(
                            metadata.getEndSessionEndpointURI(),
                            com.nimbusds.jwt.JWTParser.parse(idToken),
                            null,
                            identity.id(),
                            back,
                            null,
                            null)
                    .toURI());
        } catch (ProviderAwayException | java.text.ParseException endsHereOnly) {
            return Optional.empty();
        }
    }

    /** Who signed out at the provider. */
    public LogoutNotice logout(String logoutToken) throws ProviderAwayException, UntrustedAnswerException {
        return checks.logoutToken(logoutToken, discovery.description());
    }

    /** The claims of an access token for one of our audiences; empty when it is another's, or not valid. */
    public Optional<Map<String, Object>> accessToken(String token) {
        if (!checks.mayBeAccessToken(token)) {
            return Optional.empty();
        }
        try {
            return checks.accessToken(token, discovery.description());
        } catch (ProviderAwayException cannotCheck) {
            return Optional.empty();
        }
    }
}
