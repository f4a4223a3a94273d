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
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Position;
import vn.sen.organization.staff.PositionOrder;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.Page;

/** Positions in agencies. */
@Component(service = PositionResource.class)
@JakartarsResource
@Path("api/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.LEADER, Roles.OFFICER, Roles.CLERK})
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "staff")
public final class PositionResource {

    private final StaffBook book;
    private final StaffRegister register;
    private final PlacedRecords records;

    @Activate
    public PositionResource(
            @Reference StaffBook book, @Reference StaffRegister register, @Reference PlacedRecords records) {
        this.book = book;
        this.register = register;
        this.records = records;
    }

    @GET
    @Operation(operationId = "listPositions", summary = "Positions of an agency on a day, heads first")
    public Page<Position> list(
            @Parameter(required = true) @QueryParam("agency") String agency,
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @Context SecurityContext security) {
        return records.list(
                agency,
                at,
                security,
                (id, day) ->
                        book.positions(id, day).stream().map(Versioned::value).toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPosition", summary = "One position, with an ETag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Position.class)))
    public Response one(@PathParam("id") UUID id, @Context SecurityContext security) {
        return records.one(book.position(id), Position::agency, "position-unknown", id, security);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addPosition", summary = "Record a position in an agency")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Position.class)))
    public Response add(PositionOrder order, @Context SecurityContext security) {
        return records.add(
                Optional.of(order.agency()),
                security,
                () -> register.addPosition(order),
                "/api/v1/positions/",
                Position::id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePosition", summary = "Change a position, or end it with `validTo`")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Position.class)))
    public Response change(
            @PathParam("id") UUID id,
            PositionOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        return records.change(
                book.position(id),
                Position::agency,
                security,
                () -> register.changePosition(id, order, Versions.matching(ifMatch)));
    }
}
