// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.exchange.ImportedTable;
import vn.sen.web.api.BodyLimit;

/** Takes tables of one-stop desks in, as jobs. */
@Component(service = DeskImportResource.class)
@JakartarsResource
@Path("api/v1/desks/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "desks")
public final class DeskImportResource {

    private final ImportSubmission submission;

    @Activate
    public DeskImportResource(@Reference ImportSubmission submission) {
        this.submission = submission;
    }

    @POST
    @Consumes({TableFiles.CSV, TableFiles.XLSX})
    @BodyLimit(TableFiles.LARGEST)
    @Operation(
            operationId = "importDesks",
            summary = "Import one-stop desks from CSV or XLSX as a job",
            description = "Columns: agency, name, address, phone, monday to sunday (such as `07:00-11:00 13:00-17:00`),"
                    + " opening_from, valid_from, valid_to, confirmed; Vietnamese headers are known too. A desk is known by"
                    + " its agency and name; what a row says otherwise is changed. The result of the job is the report."
                    + " Good rows are kept, bad ones reported; the same file again changes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableFiles.CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = TableFiles.XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the job")
    public Response importDesks(
            byte[] file,
            @Parameter(description = "Report every fault and write nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return submission.submit(ImportedTable.DESKS, file, dryRun, null, security, headers);
    }
}
