// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.verify.FormVerification;
import vn.sen.web.api.BodyLimit;

/** Tells anybody whether a form is genuine. */
@Component(service = VerifyResource.class)
@JakartarsResource
@Path("api/v1/forms/verify")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "forms")
public final class VerifyResource {

    /** Ten times a letter; a register of a thousand rows is smaller. */
    static final int LARGEST = 2_000_000;

    private final FormVerification verification;

    @Activate
    public VerifyResource(@Reference FormVerification verification) {
        this.verification = verification;
    }

    /** The code of a form. */
    public record FormCode(
            @Schema(description = "The code, or the address that the QR code of the form holds", maxLength = 4_000)
            String code) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyFormCode", summary = "Whether a code is that of a genuine form")
    public ReportView code(FormCode order) {
        return ReportView.of(verification.code(order.code()));
    }

    @POST
    @Path("file")
    @Consumes("application/pdf")
    @BodyLimit(LARGEST)
    @Operation(
            operationId = "verifyFormFile",
            summary = "Whether a PDF is a genuine form",
            description = "Compares what was signed with what stands on its pages.")
    public ReportView file(byte[] pdf) {
        return ReportView.of(verification.file(pdf));
    }
}
