// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.documents.api.PdfSigning;
import vn.sen.documents.keeping.FileOverview;
import vn.sen.documents.rest.UsageView;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.HtmlPage;

/** Stored files, the scanner and signing keys for administrators. */
@Component(service = DocumentsScreen.class)
@JakartarsResource
@Hidden
@Path("administration/documents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class DocumentsScreen {

    private final FileOverview overview;
    private final PdfSigning signing;

    @Activate
    public DocumentsScreen(@Reference FileOverview overview, @Reference PdfSigning signing) {
        this.overview = overview;
        this.signing = signing;
    }

    @GET
    public HtmlPage show() {
        return HtmlPage.of("documents.jte", "documents.title")
                .with("usage", UsageView.of(overview.figures(), overview.repository(), overview.scanner()))
                .with("infected", overview.infected())
                .with("keys", signing.keys());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("recheck")
    public Response recheck(@FormParam("all") @DefaultValue("false") boolean all, @Context SecurityContext security) {
        UUID job = overview.recheck(all, security.getUserPrincipal().getName());
        return Response.seeOther(URI.create("/jobs/" + job)).build();
    }
}
