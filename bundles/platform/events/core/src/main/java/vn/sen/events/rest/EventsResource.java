// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LoggedEvent;
import vn.sen.events.publish.DeclaredTypes;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** What happened, for administrators: the log of events and the types that modules declare. */
@Component(service = EventsResource.class)
@JakartarsResource
@Path("api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "events")
public final class EventsResource {

    private static final int MOST_COUNTED = 10_000;

    private final EventLog log;
    private final DeclaredTypes types;
    private final ModuleJson json;

    @Activate
    public EventsResource(@Reference EventLog log, @Reference DeclaredTypes types, @Reference ModuleJson json) {
        this.log = log;
        this.types = types;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listEvents", summary = "Events, the newest first")
    public Page<EventView> list(
            @Parameter(description = "Name of a type") @QueryParam("type") @DefaultValue("") String type,
            @Parameter(description = "Identifier of the record") @QueryParam("subject") @DefaultValue("")
                    String subject,
            @BeanParam ListQuery query) {
        EventLog.Filter filter = new EventLog.Filter(given(type), given(subject));
        Optional<Long> before = query.after(1, parts -> Long.valueOf(parts.get(0)));
        List<LoggedEvent> found = log.newest(filter, before, query.limit() + 1);
        List<LoggedEvent> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(
                        Long.toString(items.get(items.size() - 1).position())))
                : Optional.empty();
        return new Page<>(
                items.stream().map(event -> EventView.of(event, json)).toList(),
                next,
                Optional.of(filter).filter(all -> query.count()).map(this::counted));
    }

    @GET
    @Path("types")
    @Operation(operationId = "listEventTypes", summary = "The types of events that enabled modules declare")
    public List<EventTypeView> types() {
        return types.all().stream().map(EventTypeView::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvent", summary = "One event")
    public EventView one(@PathParam("id") UUID id) {
        return log.find(id)
                .map(event -> EventView.of(event, json))
                .orElseThrow(() -> ProblemException.problem(404, "event-unknown")
                        .args(id.toString())
                        .build());
    }

    private Object counted(EventLog.Filter filter) {
        long count = log.count(filter, MOST_COUNTED + 1L);
        if (count > MOST_COUNTED) {
            return MOST_COUNTED + "+";
        }
        return count;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }
}
