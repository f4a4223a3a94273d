// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.book.Undo;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** The history of calendars, what each change did to running clocks, and how to take one back. */
@Component(service = ChangesResource.class)
@JakartarsResource
@Path("api/v1/calendar/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "calendar")
public final class ChangesResource {

    private final KnownChanges changes;
    private final CalendarScopes scopes;
    private final Undo undo;

    @Activate
    public ChangesResource(@Reference KnownChanges changes, @Reference CalendarScopes scopes, @Reference Undo undo) {
        this.changes = changes;
        this.scopes = scopes;
        this.undo = undo;
    }

    @GET
    @Operation(operationId = "listCalendarChanges", summary = "Changes of all calendars, the newest first")
    public Page<ChangeView> list(@BeanParam ListQuery query) {
        return changes.newest(Optional.empty(), query, ChangeView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCalendarChange", summary = "One change")
    public ChangeView get(@PathParam("id") String id) {
        return ChangeView.of(changes.find(id));
    }

    @GET
    @Path("{id}/moves")
    @Operation(
            operationId = "listClockMoves",
            summary = "Running clocks whose due moment the change has moved",
            description = "Two changes soon after one another may be counted together; then the move stands under the"
                    + " first of them.")
    public Page<MoveView> moves(@PathParam("id") String id, @BeanParam ListQuery query) {
        return changes.moves(changes.find(id), query, MoveView::of);
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(
            operationId = "undoCalendarChange",
            summary = "Take a change back",
            description = "What was entered before it is entered again; running clocks are counted anew. Refused when"
                    + " the same thing was changed since.")
    public Response undo(
            @PathParam("id") String id,
            @Parameter(description = "Code or identifier of the agency whose calendar it is; without it the province")
                    @QueryParam("agency")
                    String agency,
            UndoOrder order,
            @Context SecurityContext security) {
        Scope scope = scopes.changing(agency, security);
        if (order.reason() == null || order.reason().isBlank()) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("/reason", "required-field", "reason"))
                    .build();
        }
        CalendarChange change = changes.find(scope, id);
        undo.undo(change, order.reason().strip());
        return Response.noContent().build();
    }
}
