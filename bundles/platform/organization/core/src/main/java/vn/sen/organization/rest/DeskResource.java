// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Desk;
import vn.sen.organization.desk.DeskOrder;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Today;

/** The one-stop desks and when they are open. */
@Component(service = DeskResource.class)
@JakartarsResource
@Path("api/v1/desks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "desks")
public final class DeskResource {

    private final DeskRegister desks;
    private final Agencies agencies;
    private final Authority authority;
    private final Today today;

    @Activate
    public DeskResource(
            @Reference DeskRegister desks,
            @Reference Agencies agencies,
            @Reference Authority authority,
            @Reference Today today) {
        this.desks = desks;
        this.agencies = agencies;
        this.authority = authority;
        this.today = today;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDesks",
            summary = "One-stop desks of a day, by name",
            description = "Opening times are the weekly pattern of that day. Public holidays are not in it.")
    public Page<DeskView> list(
            @Parameter(description = "Only those of this agency and what is under it") @QueryParam("agency")
                    String agency,
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @BeanParam ListQuery list) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        Optional<UUID> keeper = parameters.id("agency", agency);
        parameters.check();
        Set<UUID> keepers = keeper.map(id -> agencies.subtree(id, day)).orElseGet(() -> agencies.living(day, day));
        Optional<UUID> after = list.after(1, parts -> UUID.fromString(parts.get(0)));
        return Parts.of(desks.of(keepers, day), Desk::id, after, list, DeskView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getDesk", summary = "One desk with the opening times of a day")
    public Response desk(@PathParam("id") UUID id, @QueryParam("at") String at) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        parameters.check();
        return Versions.found(desks.versioned(id, day), DeskView::of, "desk-unknown", id);
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addDesk", summary = "Record a one-stop desk")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeskView.class)))
    public Response add(DeskOrder order, @Context SecurityContext security) {
        authority.requireAdministrator(security, order.agency());
        var made = desks.add(order);
        return Versions.created(made, "/api/v1/desks/" + made.value().id(), DeskView::of);
    }

    @PUT
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeDesk",
            summary = "Change a desk",
            description = "A weekly pattern with a new `openingFrom` begins on that day; the patterns before it stay.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskView.class)))
    public Response change(
            @PathParam("id") UUID id,
            DeskOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        desks.versioned(id, today.date())
                .ifPresent(found ->
                        authority.requireAdministrator(security, found.value().agency()));
        return Versions.ok(desks.change(id, order, Versions.matching(ifMatch)), DeskView::of);
    }
}
