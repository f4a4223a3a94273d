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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.events.api.EventType;
import vn.sen.events.publish.DeclaredTypes;
import vn.sen.events.rest.DeliveryView;
import vn.sen.events.rest.WebhookView;
import vn.sen.events.rest.WebhooksResource;
import vn.sen.events.webhook.DeliveryLog;
import vn.sen.events.webhook.Subscription;
import vn.sen.events.webhook.Subscriptions;
import vn.sen.events.webhook.WebhookBook;
import vn.sen.events.webhook.WebhookOrder;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Webhooks for administrators: order one, see how each is and what came of each attempt. */
@Component(service = WebhooksScreen.class)
@JakartarsResource
@Hidden
@Path("administration/webhooks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class WebhooksScreen {

    private static final int MOST_DELIVERIES = 30;

    private final WebhooksResource webhooks;
    private final Subscriptions subscriptions;
    private final WebhookBook book;
    private final DeliveryLog deliveries;
    private final DeclaredTypes types;

    @Activate
    public WebhooksScreen(
            @Reference WebhooksResource webhooks,
            @Reference Subscriptions subscriptions,
            @Reference WebhookBook book,
            @Reference DeliveryLog deliveries,
            @Reference DeclaredTypes types) {
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.book = book;
        this.deliveries = deliveries;
        this.types = types;
    }

    /** What stands in the form, with what is wrong with it. */
    public record Form(WebhookOrder order, List<Fault> faults) {

        /** The faults of a field, those of parts of it among them. */
        public List<Fault> of(String field) {
            return faults.stream()
                    .filter(fault -> fault.pointer().startsWith("/" + field))
                    .toList();
        }
    }

    @GET
    public HtmlPage list(@QueryParam("done") @DefaultValue("") String done) {
        return page(new Form(new WebhookOrder("", "", List.of(), Optional.empty()), List.of()), done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("target") @DefaultValue("") String target,
            @FormParam("types") List<String> chosen,
            @Context SecurityContext security) {
        WebhookOrder order = new WebhookOrder(name, target, chosen, Optional.empty());
        try {
            WebhookBook.WithSecret made =
                    book.create(order, security.getUserPrincipal().getName());
            return Response.ok(one(made.subscription().id(), Optional.of(made.secret()), ""))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (ProblemException refused) {
            if (refused.status() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw refused;
            }
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(new Form(order, refused.faults()), ""))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public HtmlPage one(@PathParam("id") UUID id, @QueryParam("done") @DefaultValue("") String done) {
        return one(id, Optional.empty(), done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{id}")
    public Response act(@PathParam("id") UUID id, @FormParam("act") @DefaultValue("") String act) {
        boolean known = switch (act) {
            case "pause" -> book.activate(id, false).isPresent();
            case "resume" -> book.activate(id, true).isPresent();
            case "delete" -> book.delete(id);
            default -> false;
        };
        if (!known) {
            throw ProblemException.problem(404, "webhook-unknown")
                    .args(id.toString())
                    .build();
        }
        String page = act.equals("delete") ? "/administration/webhooks" : "/administration/webhooks/" + id;
        return Response.seeOther(URI.create(page + "?done=" + act)).build();
    }

    private HtmlPage page(Form form, String done) {
        List<String> known = Stream.concat(types.all().stream().map(EventType::name), form.order().types().stream())
                .distinct()
                .sorted()
                .toList();
        return HtmlPage.of("webhooks.jte", "webhooks.title")
                .with("webhooks", webhooks.list().items())
                .with("types", known)
                .with("form", form)
                .with("done", done);
    }

    private HtmlPage one(UUID id, Optional<String> secret, String done) {
        Subscription found = subscriptions
                .find(id)
                .orElseThrow(() -> ProblemException.problem(404, "webhook-unknown")
                        .args(id.toString())
                        .build());
        WebhookView view = webhooks.list().items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseGet(() -> WebhookView.of(found, Optional.empty(), Optional.empty()));
        return HtmlPage.of("webhook.jte", "webhooks.one")
                .with("webhook", view)
                .with("listener", found.listener())
                .with("secret", secret)
                .with("done", done)
                .with(
                        "deliveries",
                        deliveries.newest(id, Optional.empty(), MOST_DELIVERIES).stream()
                                .map(DeliveryView::of)
                                .toList());
    }
}
