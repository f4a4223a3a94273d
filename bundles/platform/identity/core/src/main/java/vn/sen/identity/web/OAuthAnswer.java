// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of the token and the revocation endpoint. None may be stored on the way. */
final class OAuthAnswer {

    private OAuthAnswer() {}

    static Response of(Map<String, Object> granted) {
        return unstored(Response.ok(granted)).build();
    }

    static Response empty() {
        return unstored(Response.ok()).build();
    }

    static Response.ResponseBuilder fault(OAuthFault fault) {
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
