// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Operation;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.AccessTokens;
import vn.sen.identity.token.KeyRing;
import vn.sen.web.api.BodyLimit;

/** Access tokens for programs: the client credentials grant of OAuth 2.0 (RFC 6749, section 4.4). */
@Component(service = OAuthResource.class)
@JakartarsResource
@Path("oauth2")
@Tag(name = "oauth2")
@PermitAll
public final class OAuthResource {

    private static final long LARGEST_FORM = 16_384;

    private final ApiClients clients;
    private final AccessTokens tokens;
    private final KeyRing keys;
    private final FailureThrottle throttle;

    @Activate
    public OAuthResource(
            @Reference ApiClients clients,
            @Reference AccessTokens tokens,
            @Reference KeyRing keys,
            @Reference FailureThrottle throttle) {
        this.clients = clients;
        this.tokens = tokens;
        this.keys = keys;
        this.throttle = throttle;
    }

    // Takes every content type, because the answer to a wrong one is RFC 6749's and not ours.
    @POST
    @Path("token")
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST_FORM)
    @Operation(
            summary = "Issue an access token",
            description = "grant_type=client_credentials; the client shows its secret by HTTP Basic or in the form."
                    + " scope may name fewer roles than the client holds.")
    @ApiResponse(responseCode = "200", description = "access_token, token_type, expires_in, scope")
    @ApiResponse(responseCode = "400", description = "error as RFC 6749, section 5.2, words it")
    @ApiResponse(responseCode = "401", description = "invalid_client")
    @ApiResponse(responseCode = "429", description = "Too many wrong secrets; Retry-After says when to come again")
    public Response token(String body, @Context HttpHeaders headers, @Context HttpServletRequest request) {
        try {
            TokenRequest wanted = TokenRequest.parse(
                    Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                            .orElse(""),
                    Optional.ofNullable(request.getQueryString()).orElse(""),
                    body,
                    Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
            return issue(wanted, request.getRemoteAddr());
        } catch (OAuthFault fault) {
            return answer(fault).build();
        }
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

    private Response issue(TokenRequest wanted, String address) throws OAuthFault {
        Optional<Duration> wait = throttle.wait(wanted.clientId(), address);
        if (wait.isPresent()) {
            OAuthFault slow = new OAuthFault(429, "slow_down", "Too many wrong secrets; wait as Retry-After says");
            return answer(slow)
                    .header(HttpHeaders.RETRY_AFTER, wait.get().toSeconds() + 1)
                    .build();
        }
        Optional<ClientRecord> client = clients.authenticate(wanted.clientId(), wanted.secret());
        if (client.isEmpty()) {
            throttle.failed(wanted.clientId(), address);
            throw OAuthFault.invalidClient();
        }
        throttle.succeeded(wanted.clientId(), address);
        Set<String> roles = rolesOf(client.get(), wanted);
        Map<String, Object> granted = new LinkedHashMap<>();
        granted.put("access_token", tokens.issue(client.get().id(), roles));
        granted.put("token_type", "Bearer");
        granted.put("expires_in", tokens.life().toSeconds());
        granted.put("scope", String.join(" ", new TreeSet<>(roles)));
        return unstored(Response.ok(granted)).build();
    }

    private static Set<String> rolesOf(ClientRecord client, TokenRequest wanted) throws OAuthFault {
        if (wanted.roles().isEmpty()) {
            return client.roles();
        }
        if (!client.roles().containsAll(wanted.roles())) {
            throw new OAuthFault(400, "invalid_scope", "scope names a role that the client does not hold");
        }
        return wanted.roles();
    }

    private static Response.ResponseBuilder answer(OAuthFault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", fault.error());
        error.put("error_description", fault.getMessage());
        Response.ResponseBuilder response =
                Response.status(fault.status()).type(MediaType.APPLICATION_JSON).entity(error);
        if (fault.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"sen\", charset=\"UTF-8\"");
        }
        return unstored(response);
    }

    private static Response.ResponseBuilder unstored(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").header("Pragma", "no-cache");
    }
}
