// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.events.delivery.HeldActs;
import vn.sen.events.delivery.HeldActs.Held;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** How far listeners are, and the events that they could not take. A webhook is a listener, too: {@code webhook.<id>}. */
@Component(service = ListenersResource.class)
@JakartarsResource
@Path("api/v1/events/listeners")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "events")
public final class ListenersResource {

    private final ListenerList listeners;
    private final HeldActs held;

    @Activate
    public ListenersResource(@Reference ListenerList listeners, @Reference HeldActs held) {
        this.listeners = listeners;
        this.held = held;
    }

    @GET
    @Operation(
            operationId = "listListeners",
            summary = "Everybody who is told events, and how far they are behind",
            description = "Listeners of modules that are disabled are among them: they will be told what they missed.")
    public Page<ListenerView> list() {
        return new Page<>(listeners.all(), Optional.empty(), Optional.empty());
    }

    @GET
    @Path("{name}/held")
    @Operation(
            operationId = "listHeldEvents",
            summary = "Events that a listener could not take, and those about the same records behind them")
    public Page<HeldView> held(@PathParam("name") String name, @BeanParam ListQuery query) {
        listeners.find(name).orElseThrow(() -> unknown(name));
        long after = query.after(1, parts -> Long.valueOf(parts.get(0))).orElse(0L);
        List<Held> found = held.of(name, after, query.limit() + 1);
        List<Held> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(
                        Long.toString(items.get(items.size() - 1).position())))
                : Optional.empty();
        return new Page<>(items.stream().map(HeldView::of).toList(), next, Optional.empty());
    }

    @POST
    @Path("{name}/held/{event}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayHeldEvent", summary = "Have an event that is set aside told again")
    @ApiResponse(responseCode = "204", description = "It is told again within a second")
    @ApiResponse(responseCode = "404", description = "It is not set aside for this listener")
    public void replay(@PathParam("name") String name, @PathParam("event") UUID event, ReasonOrder order) {
        if (!held.again(name, event, order.required())) {
            throw notHeld(name, event);
        }
    }

    @POST
    @Path("{name}/held/{event}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardHeldEvent",
            summary = "Give an event up for a listener",
            description = "The listener never gets it; events about the same record behind it go on.")
    @ApiResponse(responseCode = "204", description = "Given up")
    @ApiResponse(responseCode = "404", description = "It is not held for this listener")
    public void discard(@PathParam("name") String name, @PathParam("event") UUID event, ReasonOrder order) {
        if (!held.discard(name, event, order.required())) {
            throw notHeld(name, event);
        }
    }

    private static ProblemException unknown(String name) {
        return ProblemException.problem(404, "listener-unknown").args(name).build();
    }

    private static ProblemException notHeld(String name, UUID event) {
        return ProblemException.problem(404, "event-not-held")
                .args(event.toString(), name)
                .build();
    }
}
