// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Plan;
import vn.sen.organization.tree.Act;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;

/** The acts that change agencies. */
@Component(service = ActResource.class)
@JakartarsResource
@Path("api/v1/agencies/acts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "agencies")
public final class ActResource {

    private static final long LARGEST_ACT = 8L * 1024 * 1024;

    private final ActRegister register;
    private final Authority authority;

    @Activate
    public ActResource(@Reference ActRegister register, @Reference Authority authority) {
        this.register = register;
        this.authority = authority;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "listActs", summary = "Acts, the last recorded first, annulled ones included")
    public Page<ActView> list(@BeanParam ListQuery list) {
        long before = list.after(1, parts -> Long.parseLong(parts.get(0))).orElse(Long.MAX_VALUE);
        List<Act> all = register.all();
        List<Act> rest = all.stream()
                .filter(act -> act.number() < before)
                .sorted(Comparator.comparingLong(Act::number).reversed())
                .toList();
        List<ActView> items = rest.stream().limit(list.limit()).map(ActView::of).toList();
        Optional<String> next = Optional.of(items)
                .filter(some -> rest.size() > some.size())
                .map(some ->
                        ListQuery.cursor(Long.toString(some.get(some.size() - 1).number())));
        return new Page<>(
                items, next, Optional.of(list.count()).filter(wanted -> wanted).map(wanted -> all.size()));
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "getAct", summary = "One act, with its author")
    public Response act(@PathParam("id") UUID id) {
        Act act = register.find(id).orElseThrow(() -> ActRegister.unknown(id));
        return Response.ok(ActView.of(act)).tag(tag(act)).build();
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @BodyLimit(LARGEST_ACT)
    @Operation(
            operationId = "recordAct",
            summary = "Record an act that changes agencies",
            description = "All changes of an act take effect on its day together. With `dryRun=true` nothing is changed"
                    + " and the answer tells what would be. An act may be dated in the past; it is refused when acts"
                    + " recorded before contradict it.")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ActView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Dry run: what would change",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @ApiResponse(responseCode = "409", description = "History forbids it, with every reason")
    public Response record(
            ActOrder order,
            @Parameter(description = "Tell what would change, and change nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context SecurityContext security) {
        authority.requireFor(security, order);
        if (dryRun) {
            return Response.ok(PlanView.of(possible(register.plan(order)))).build();
        }
        Act act = register.record(order, security.getUserPrincipal().getName(), Optional.empty());
        return Response.created(URI.create("/api/v1/agencies/acts/" + act.id()))
                .entity(ActView.of(act))
                .tag(tag(act))
                .build();
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}/annul")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "annulAct",
            summary = "Let an act that was recorded by mistake count no more",
            description = "The record of it stays. Refused while other acts rest on it.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActView.class)))
    public Response annul(
            @PathParam("id") UUID id,
            AnnulmentOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        Act before = register.find(id).orElseThrow(() -> ActRegister.unknown(id));
        authority.requireFor(security, new ActOrder(before.effective(), before.legalBasis(), before.changes()));
        if (order.reason().isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("/reason", "reason-missing"))
                    .build();
        }
        Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(before));
        Act act = register.annul(id, order.reason(), security.getUserPrincipal().getName());
        return Response.ok(ActView.of(act)).tag(tag(act)).build();
    }

    private static Plan possible(Plan plan) {
        if (!plan.possible()) {
            throw ProblemException.problem(409, "act-impossible")
                    .faults(plan.faults())
                    .build();
        }
        return plan;
    }

    private static EntityTag tag(Act act) {
        return new EntityTag(act.number() + (act.annulment().isPresent() ? "-annulled" : ""));
    }
}
