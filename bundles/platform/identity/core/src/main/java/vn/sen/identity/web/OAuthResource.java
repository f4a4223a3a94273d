// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.RevokedTokens;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.AccessTokens;
import vn.sen.identity.token.KeyRing;
import vn.sen.web.api.BodyLimit;

/**
 * Access tokens for programs, for themselves (client credentials) or for a person who allowed it (authorization code
 * with PKCE, refresh tokens), as RFC 6749 and RFC 9700 have it.
 */
@Component(service = OAuthResource.class)
@JakartarsResource
@Path("oauth2")
@Tag(name = "oauth2")
@PermitAll
public final class OAuthResource {

    private static final long LARGEST_FORM = 16_384;

    private final TokenEndpoint endpoint;
    private final RevocationEndpoint revocation;
    private final KeyRing keys;

    @Activate
    public OAuthResource(
            @Reference ApiClients clients,
            @Reference Accounts accounts,
            @Reference AccessTokens tokens,
            @Reference Grants grants,
            @Reference RevokedTokens revoked,
            @Reference KeyRing keys,
            @Reference FailureThrottle throttle,
            @Reference SecurityEvents events) {
        ClientCheck check = new ClientCheck(clients, throttle, events);
        this.endpoint = new TokenEndpoint(check, accounts, tokens, grants);
        this.revocation = new RevocationEndpoint(check, tokens, grants, revoked);
        this.keys = keys;
    }

    // Takes every content type, because the answer to a wrong one is RFC 6749's and not ours.
    @POST
    @Path("token")
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST_FORM)
    @Operation(
            summary = "Issue an access token",
            description = "grant_type=client_credentials: for the client itself. authorization_code: for the person who"
                    + " came back from /oauth2/authorize with a code. refresh_token: again for that person; each works"
                    + " once, the answer brings the next, and using one twice ends the permission. A client shows its"
                    + " secret by HTTP Basic or in the form; one without a secret gives its client_id. scope may name"
                    + " fewer roles.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schemaProperties = {
                                @SchemaProperty(
                                        name = "grant_type",
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        allowableValues = {
                                                            "client_credentials",
                                                            "authorization_code",
                                                            "refresh_token"
                                                        })),
                                @SchemaProperty(name = "client_id", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "client_secret", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "code", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "code_verifier", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "redirect_uri", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "refresh_token", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "scope", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "access_token, token_type, expires_in, scope; for a person also refresh_token")
    @ApiResponse(responseCode = "400", description = "error as RFC 6749, section 5.2, words it")
    @ApiResponse(responseCode = "401", description = "invalid_client")
    @ApiResponse(responseCode = "429", description = "Too many wrong secrets; Retry-After says when to come again")
    public Response token(String body, @Context HttpHeaders headers, @Context HttpServletRequest request) {
        return endpoint.answer(received(body, headers, request));
    }

    @POST
    @Path("revoke")
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST_FORM)
    @Operation(
            summary = "Take a token back (RFC 7009)",
            description = "A refresh token takes with it everything issued for the same permission. A token that is"
                    + " unknown or another client's is answered like one that was taken back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schemaProperties = {
                                @SchemaProperty(name = "token", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "token_type_hint", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "client_id", schema = @Schema(type = "string")),
                                @SchemaProperty(name = "client_secret", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(responseCode = "200", description = "The token is not valid any more, or never was")
    @ApiResponse(responseCode = "400", description = "error as RFC 6749, section 5.2, words it")
    @ApiResponse(responseCode = "401", description = "invalid_client")
    @ApiResponse(responseCode = "429", description = "Too many wrong secrets; Retry-After says when to come again")
    public Response revoke(String body, @Context HttpHeaders headers, @Context HttpServletRequest request) {
        return revocation.answer(received(body, headers, request));
    }

    private static OAuthRequest received(String body, HttpHeaders headers, HttpServletRequest request) {
        return new OAuthRequest(
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                        .orElse(""),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                body,
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)),
                request.getRemoteAddr());
    }

    /** Public keys of access tokens (RFC 7517), for services that check tokens themselves. */
    @GET
    @Path("jwks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys of access tokens, as a JSON Web Key Set")
    public Response jwks() {
        List<JWK> published = keys.published();
        CacheControl cache = new CacheControl();
        cache.setMaxAge((int) Duration.ofMinutes(5).toSeconds());
        return Response.ok(new JWKSet(published).toString(true))
                .cacheControl(cache)
                .build();
    }
}
