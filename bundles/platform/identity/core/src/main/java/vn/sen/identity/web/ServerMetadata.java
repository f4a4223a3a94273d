// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.ServerAddress;

/** Tells programs where and how to ask for tokens (RFC 8414). */
@Component(service = ServerMetadata.class)
@JakartarsResource
@Path(".well-known/oauth-authorization-server")
@Tag(name = "oauth2")
@PermitAll
public final class ServerMetadata {

    private final ServerAddress address;

    @Activate
    public ServerMetadata(@Reference ServerAddress address) {
        this.address = address;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where and how to ask for tokens (RFC 8414)")
    public Map<String, Object> read(@Context UriInfo uri) {
        URI base = address.publicly(uri.getBaseUri());
        List<String> authentication = List.of("client_secret_basic", "client_secret_post", "none");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", base);
        metadata.put("authorization_endpoint", base + "/oauth2/authorize");
        metadata.put("token_endpoint", base + "/oauth2/token");
        metadata.put("revocation_endpoint", base + "/oauth2/revoke");
        metadata.put("jwks_uri", base + "/oauth2/jwks");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("grant_types_supported", GrantType.names());
        metadata.put("token_endpoint_auth_methods_supported", authentication);
        metadata.put("revocation_endpoint_auth_methods_supported", authentication);
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("authorization_response_iss_parameter_supported", true);
        metadata.put("ui_locales_supported", List.of("vi", "en"));
        return metadata;
    }
}
