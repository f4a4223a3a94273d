// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Term;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.TermOrder;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.Page;

/** Who holds which position. */
@Component(service = TermResource.class)
@JakartarsResource
@Path("api/v1/terms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.LEADER, Roles.OFFICER, Roles.CLERK})
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "staff")
public final class TermResource {

    private final StaffBook book;
    private final StaffRegister register;
    private final PlacedRecords records;

    @Activate
    public TermResource(
            @Reference StaffBook book, @Reference StaffRegister register, @Reference PlacedRecords records) {
        this.book = book;
        this.register = register;
        this.records = records;
    }

    @GET
    @Operation(operationId = "listTerms", summary = "Who holds which position at an agency on a day, heads first")
    public Page<Term> list(
            @Parameter(required = true) @QueryParam("agency") String agency,
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @Context SecurityContext security) {
        return records.list(agency, at, security, book::holders);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTerm", summary = "One term, with an ETag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response one(@PathParam("id") UUID id, @Context SecurityContext security) {
        return records.one(book.term(id), TermResource::agency, "term-unknown", id, security);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addTerm", summary = "Record that a person holds a position")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response add(TermOrder order, @Context SecurityContext security) {
        return records.add(
                book.position(order.position()).map(found -> found.value().agency()),
                security,
                () -> register.addTerm(order),
                "/api/v1/terms/",
                Term::id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeTerm", summary = "Change the days of a term, or end it with `validTo`")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response change(
            @PathParam("id") UUID id,
            TermOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        return records.change(
                book.term(id),
                TermResource::agency,
                security,
                () -> register.changeTerm(id, order, Versions.matching(ifMatch)));
    }

    static UUID agency(Term term) {
        return term.position().agency();
    }
}
