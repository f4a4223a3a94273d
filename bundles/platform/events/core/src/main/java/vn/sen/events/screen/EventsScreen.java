// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.events.delivery.HeldActs;
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LoggedEvent;
import vn.sen.events.rest.EventView;
import vn.sen.events.rest.HeldView;
import vn.sen.events.rest.ListenerList;
import vn.sen.events.rest.ListenerView;
import vn.sen.events.rest.ReasonOrder;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

/** Events for administrators: who is behind, what is set aside, what happened last. */
@Component(service = EventsScreen.class)
@JakartarsResource
@Hidden
@Path("administration/events")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class EventsScreen {

    private static final int MOST_EVENTS = 30;
    private static final int MOST_HELD = 50;

    private final ListenerList listeners;
    private final HeldActs held;
    private final EventLog log;
    private final ModuleJson json;

    @Activate
    public EventsScreen(
            @Reference ListenerList listeners,
            @Reference HeldActs held,
            @Reference EventLog log,
            @Reference ModuleJson json) {
        this.listeners = listeners;
        this.held = held;
        this.log = log;
        this.json = json;
    }

    @GET
    public HtmlPage list(
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("before") @DefaultValue("0") long before) {
        EventLog.Filter filter = new EventLog.Filter(given(type), given(subject));
        List<LoggedEvent> found =
                log.newest(filter, Optional.of(before).filter(position -> position > 0), MOST_EVENTS + 1);
        Optional<String> older = found.size() > MOST_EVENTS
                ? Optional.of("/administration/events?type=" + encoded(type) + "&subject=" + encoded(subject)
                        + "&before=" + found.get(MOST_EVENTS - 1).position())
                : Optional.empty();
        return HtmlPage.of("events.jte", "events.title")
                .with("listeners", listeners.all())
                .with(
                        "events",
                        found.stream()
                                .limit(MOST_EVENTS)
                                .map(event -> EventView.of(event, json))
                                .toList())
                .with("type", type)
                .with("subject", subject)
                .with("older", older);
    }

    @GET
    @Path("listeners/{name}")
    public HtmlPage listener(
            @PathParam("name") String name,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("fault") @DefaultValue("") String fault) {
        ListenerView listener = listeners
                .find(name)
                .orElseThrow(() -> ProblemException.problem(404, "listener-unknown")
                        .args(name)
                        .build());
        return HtmlPage.of("listener.jte", "events.listener")
                .with("listener", listener)
                .with(
                        "held",
                        held.of(name, 0, MOST_HELD).stream().map(HeldView::of).toList())
                .with("done", done)
                .with("faulty", !fault.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("listeners/{name}/held/{event}")
    public Response act(
            @PathParam("name") String name,
            @PathParam("event") UUID event,
            @FormParam("act") @DefaultValue("") String act,
            @FormParam("reason") @DefaultValue("") String reason) {
        boolean discarding = act.equals("discard");
        String page = "/administration/events/listeners/" + encoded(name);
        Optional<String> why = sufficient(reason);
        if (why.isEmpty()) {
            return Response.seeOther(URI.create(page + "?fault=reason")).build();
        }
        boolean done = discarding ? held.discard(name, event, why.get()) : held.again(name, event, why.get());
        String told = done ? act : "late";
        return Response.seeOther(URI.create(page + "?done=" + encoded(told))).build();
    }

    private static Optional<String> sufficient(String reason) {
        try {
            return Optional.of(new ReasonOrder(reason).required());
        } catch (ProblemException tooShortOrLong) {
            return Optional.empty();
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
