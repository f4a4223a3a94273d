// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.issue.Letterhead;
import vn.sen.forms.issue.Letterheads;
import vn.sen.forms.sign.ContentDigest;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;

/** The heads of agencies' documents. */
@Component(service = LetterheadsResource.class)
@JakartarsResource
@Path("api/v1/forms/letterhead")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "forms")
public final class LetterheadsResource {

    private static final String AGENCY = "Code or identifier of the agency";

    private final FormScopes scopes;
    private final Letterheads letterheads;

    @Activate
    public LetterheadsResource(@Reference FormScopes scopes, @Reference Letterheads letterheads) {
        this.scopes = scopes;
        this.letterheads = letterheads;
    }

    /** The head of an agency's documents. */
    @Schema(name = "FormLetterhead")
    public record LetterheadView(
            String superior,
            String name,
            String symbol,
            String place,

            @Schema(description = "Whether somebody entered it; else it is what the register of agencies suggests")
            boolean entered) {

        static LetterheadView of(Letterhead head, boolean entered) {
            return new LetterheadView(head.superior(), head.name(), head.symbol(), head.place(), entered);
        }
    }

    /** A head to be entered. */
    @Schema(name = "FormLetterheadOrder")
    public record LetterheadOrder(
            @Schema(description = "The agency above it; without it none is named", maxLength = 300)
            Optional<String> superior,

            @Schema(minLength = 1, maxLength = 300) String name,

            @Schema(
                    description = "Its short name in numbers, as SYT",
                    minLength = 1,
                    maxLength = 60,
                    pattern = "^\\S+$")
            String symbol,

            @Schema(description = "Where its documents are dated from", maxLength = 100)
            Optional<String> place,

            @Schema(description = "Why; kept in the record of acts", minLength = 1, maxLength = 1_000)
            String reason) {}

    @GET
    @Operation(operationId = "getFormLetterhead", summary = "The head of an agency's documents")
    public Response get(
            @Parameter(description = AGENCY, required = true) @QueryParam("agency") String agency,
            @Context SecurityContext security) {
        return answer(administered(agency, security));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putFormLetterhead",
            summary = "Enter the head of an agency's documents",
            description = "Forms that were issued before do not change.")
    public Response put(
            @Parameter(description = AGENCY, required = true) @QueryParam("agency") String agency,
            @HeaderParam("If-Match") String ifMatch,
            LetterheadOrder order,
            @Context SecurityContext security) {
        UUID id = administered(agency, security);
        Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(letterheads.of(id, scopes.today())));
        letterheads.enter(
                id,
                new Letterhead(
                        order.superior().orElse("").strip(),
                        order.name().strip(),
                        order.symbol(),
                        order.place().orElse("").strip()),
                order.reason());
        return answer(id);
    }

    private Response answer(UUID agency) {
        Letterhead head = letterheads.of(agency, scopes.today());
        return Response.ok(LetterheadView.of(head, letterheads.entered(agency).isPresent()))
                .tag(tag(head))
                .build();
    }

    /** The province itself is an agency too, so one has to be named. */
    private UUID administered(String agency, SecurityContext security) {
        if (agency == null || agency.isBlank()) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("?agency", "required-field", "agency"))
                    .build();
        }
        return scopes.scope(agency, security).agency().orElseThrow();
    }

    private static EntityTag tag(Letterhead head) {
        return new EntityTag(ContentDigest.brief(head.toString()));
    }
}
