// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.SignatureCheck;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.TimeLimit;

/** Who signed a PDF, for programs and whoever has signed in. Nothing is kept of the file. */
@Component(service = SignaturesResource.class)
@JakartarsResource
@Path("api/v1/signatures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.PERSON,
    Roles.ADMINISTRATOR,
    Roles.AUDITOR,
    Roles.CITIZEN,
    Roles.CLERK,
    Roles.INTERVIEWER,
    Roles.LEADER,
    Roles.OFFICER,
    Roles.PAR_APPRAISER,
    Roles.PAR_OFFICER,
    Roles.PUBLISHER,
    Roles.SURVEY_MANAGER
})
@AgencyRole(AgencyRole.Effect.ENOUGH)
@Tag(name = "signatures")
public final class SignaturesResource {

    private static final int SECONDS = 120;

    private final SignatureCheck check;

    @Activate
    public SignaturesResource(@Reference SignatureCheck check) {
        this.check = check;
    }

    @POST
    @Path("check")
    @Consumes({"application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(SignatureCheck.MOST_BYTES)
    @TimeLimit(SECONDS)
    @Operation(
            operationId = "checkSignatures",
            summary = "Who signed a PDF, and whether it holds",
            description = "The body is the file. Nothing of it is kept.")
    @ApiResponse(
            responseCode = "200",
            description = "Every signature; an empty list for a file without",
            content = @Content(schema = @Schema(implementation = SignatureReportView.class)))
    @ApiResponse(responseCode = "422", description = "The file is no PDF, or cannot be read")
    public SignatureReportView check(InputStream file) {
        try {
            return SignatureReportView.of(check.check(file));
        } catch (FileRefusedException refused) {
            throw Refusals.of(refused);
        } catch (FilesUnavailableException away) {
            throw Refusals.of(away);
        }
    }
}
