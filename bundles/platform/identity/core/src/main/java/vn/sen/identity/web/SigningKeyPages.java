// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.identity.token.KeyRing;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.RecentlyConfirmed;

/** The signing keys for the administrator: which there are, a new one before its time, all anew after a leak. */
@Component(service = SigningKeyPages.class)
@JakartarsResource
@Hidden
@Path("signing-keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class SigningKeyPages {

    private final KeyRing keys;

    @Activate
    public SigningKeyPages(@Reference KeyRing keys) {
        this.keys = keys;
    }

    @GET
    public HtmlPage list() {
        return HtmlPage.of("signing-keys.jte", "keys.title")
                .with("keys", keys.list().stream().map(SigningKeyView::of).toList());
    }

    @GET
    @Path("replace")
    @RecentlyConfirmed
    public HtmlPage askBeforeReplacing() {
        return HtmlPage.of("signing-keys-replace.jte", "keys.replace-title");
    }

    @POST
    @Path("rotate")
    @RecentlyConfirmed
    public Response rotate() {
        keys.rotate();
        return Response.seeOther(URI.create("/signing-keys")).build();
    }

    @POST
    @Path("replace")
    @RecentlyConfirmed
    public Response replace() {
        keys.replaceAll();
        return Response.seeOther(URI.create("/signing-keys")).build();
    }
}
