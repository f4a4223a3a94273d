// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.identity.token.KeyRing;

/** The keys that sign access tokens, without their private parts. */
@Component(service = SigningKeysResource.class)
@JakartarsResource
@Path("api/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "clients")
public final class SigningKeysResource {

    private final KeyRing keys;

    @Activate
    public SigningKeysResource(@Reference KeyRing keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "Keys that sign access tokens or still vouch for some, the newest first")
    public List<SigningKeyView> list() {
        return keys.list().stream().map(SigningKeyView::of).toList();
    }

    @POST
    @Path("rotate")
    @Operation(
            summary = "Make a new signing key before its time",
            description = "It signs a minute later; tokens of the keys before stay valid.")
    public SigningKeyView rotate() {
        return SigningKeyView.of(keys.rotate());
    }

    @POST
    @Path("replace")
    @Operation(
            summary = "Replace every signing key, because somebody else may hold one",
            description = "Every access token issued until now ends, here at once and on other nodes within ten"
                    + " seconds. Programs ask for new ones as usual.")
    public SigningKeyView replace() {
        return SigningKeyView.of(keys.replaceAll());
    }
}
