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
import vn.sen.organization.api.Delegation;
import vn.sen.organization.staff.DelegationOrder;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.Page;

/** Who stands in for whom. */
@Component(service = DelegationResource.class)
@JakartarsResource
@Path("api/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.LEADER, Roles.OFFICER, Roles.CLERK})
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "staff")
public final class DelegationResource {

    private final StaffBook book;
    private final StaffRegister register;
    private final PlacedRecords records;

    @Activate
    public DelegationResource(
            @Reference StaffBook book, @Reference StaffRegister register, @Reference PlacedRecords records) {
        this.book = book;
        this.register = register;
        this.records = records;
    }

    @GET
    @Operation(
            operationId = "listDelegations",
            summary = "Who stands in for holders of positions of an agency on a day")
    public Page<Delegation> list(
            @Parameter(required = true) @QueryParam("agency") String agency,
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @Context SecurityContext security) {
        return records.list(agency, at, security, book::delegationsAt);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDelegation", summary = "One delegation, with an ETag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Delegation.class)))
    public Response one(@PathParam("id") UUID id, @Context SecurityContext security) {
        return records.one(book.delegation(id), DelegationResource::agency, "delegation-unknown", id, security);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addDelegation", summary = "Record that somebody stands in for the holder of a position")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Delegation.class)))
    public Response add(DelegationOrder order, @Context SecurityContext security) {
        return records.add(
                book.term(order.term()).map(found -> TermResource.agency(found.value())),
                security,
                () -> register.addDelegation(order),
                "/api/v1/delegations/",
                Delegation::id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeDelegation",
            summary = "Change the days of a delegation, or end it earlier with `validTo`")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Delegation.class)))
    public Response change(
            @PathParam("id") UUID id,
            DelegationOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        return records.change(
                book.delegation(id),
                DelegationResource::agency,
                security,
                () -> register.changeDelegation(id, order, Versions.matching(ifMatch)));
    }

    private static UUID agency(Delegation delegation) {
        return TermResource.agency(delegation.term());
    }
}
