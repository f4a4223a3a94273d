// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.identity.token.AccessTokens;

/** Answers requests for access tokens as RFC 6749 has it, and never lets an answer be stored. */
final class TokenEndpoint {

    private final ApiClients clients;
    private final AccessTokens tokens;
    private final FailureThrottle throttle;

    TokenEndpoint(ApiClients clients, AccessTokens tokens, FailureThrottle throttle) {
        this.clients = clients;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    Response answer(String contentType, String query, String body, Optional<String> authorization, String address) {
        try {
            return issue(TokenRequest.parse(contentType, query, body, authorization), address);
        } catch (OAuthFault fault) {
            return answer(fault).build();
        }
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
