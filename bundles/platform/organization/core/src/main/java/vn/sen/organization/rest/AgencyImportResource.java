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

/** Takes tables of agencies in, as jobs. */
@Component(service = AgencyImportResource.class)
@JakartarsResource
@Path("api/v1/agencies/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "agencies")
public final class AgencyImportResource {

    private final ImportSubmission submission;

    @Activate
    public AgencyImportResource(@Reference ImportSubmission submission) {
        this.submission = submission;
    }

    @POST
    @Consumes({TableFiles.CSV, TableFiles.XLSX})
    @BodyLimit(TableFiles.LARGEST)
    @Operation(
            operationId = "importAgencies",
            summary = "Import agencies from CSV or XLSX as a job",
            description = "Columns: key, code, other_codes, name, kind, parent, valid_from, valid_to, successors,"
                    + " legal_basis, confirmed, note; Vietnamese headers are known too. A row says what an agency was from"
                    + " one day to another; parent and successors name keys of the file, identifiers or codes. The result"
                    + " of the job is the report. Good rows are kept, bad ones reported; the same file again changes"
                    + " nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableFiles.CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = TableFiles.XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the job")
    public Response importAgencies(
            byte[] file,
            @Parameter(description = "Report every fault and write nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Legal basis of the rows that name none") @QueryParam("legalBasis")
                    String legalBasis,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        return submission.submit(ImportedTable.AGENCIES, file, dryRun, legalBasis, security, headers);
    }
}
