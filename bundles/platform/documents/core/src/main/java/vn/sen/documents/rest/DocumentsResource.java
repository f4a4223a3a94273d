// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.sen.documents.keeping.FileOverview;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.Idempotent;

/** How stored files are, for administrators. Files themselves are handed out by the modules that they belong to. */
@Component(service = DocumentsResource.class)
@JakartarsResource
@Path("api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "documents")
public final class DocumentsResource {

    private final FileOverview overview;

    @Activate
    public DocumentsResource(@Reference FileOverview overview) {
        this.overview = overview;
    }

    /** @param all every file, and not just those that were never checked */
    public record RecheckOrder(boolean all) {}

    /** The job that was accepted. */
    public record Accepted(UUID job) {}

    @GET
    @Path("usage")
    @Operation(operationId = "fileUsage", summary = "How many files are stored, and what is known of viruses in them")
    public UsageView usage() {
        return UsageView.of(overview.figures(), overview.repository(), overview.scanner());
    }

    @POST
    @Path("recheck")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recheckFiles", summary = "Look through stored files for viruses, as a job")
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the job")
    @ApiResponse(responseCode = "409", description = "No scanner is switched on")
    public Response recheck(RecheckOrder order, @Context SecurityContext security) {
        UUID job = overview.recheck(order.all(), security.getUserPrincipal().getName());
        return Response.accepted(new Accepted(job))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }
}
