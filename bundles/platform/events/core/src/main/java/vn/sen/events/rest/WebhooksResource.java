// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.events.webhook.DeliveryLog;
import vn.sen.events.webhook.Replay;
import vn.sen.events.webhook.Subscription;
import vn.sen.events.webhook.Subscriptions;
import vn.sen.events.webhook.WebhookBook;
import vn.sen.events.webhook.WebhookOrder;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;

/** Addresses of other systems that events are sent to, for administrators and for programs with their role. */
@Component(service = WebhooksResource.class)
@JakartarsResource
@Path("api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "webhooks")
public final class WebhooksResource {

    private final Subscriptions subscriptions;
    private final WebhookBook book;
    private final DeliveryLog deliveries;
    private final Replay replay;
    private final ListenerList listeners;

    @Activate
    public WebhooksResource(
            @Reference Subscriptions subscriptions,
            @Reference WebhookBook book,
            @Reference DeliveryLog deliveries,
            @Reference Replay replay,
            @Reference ListenerList listeners) {
        this.subscriptions = subscriptions;
        this.book = book;
        this.deliveries = deliveries;
        this.replay = replay;
        this.listeners = listeners;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "Every webhook and how it is")
    public Page<WebhookView> list() {
        List<ListenerView> places = listeners.all();
        List<WebhookView> items = subscriptions.all().stream()
                .map(one -> WebhookView.of(
                        one,
                        places.stream()
                                .filter(place -> place.name().equals(one.listener()))
                                .findFirst(),
                        Optional.empty()))
                .toList();
        return new Page<>(items, Optional.empty(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Have events sent to an address",
            description = "The answer has the secret of the signatures, which is never shown again.")
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response create(WebhookOrder order, @Context SecurityContext security) {
        WebhookBook.WithSecret made =
                book.create(order, security.getUserPrincipal().getName());
        return Response.created(
                        URI.create("/api/v1/webhooks/" + made.subscription().id()))
                .entity(WebhookView.of(made.subscription(), Optional.empty(), Optional.of(made.secret())))
                .tag(tag(made.subscription()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "One webhook and how it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response one(@PathParam("id") UUID id) {
        Subscription found = subscriptions.find(id).orElseThrow(() -> unknown(id));
        return answer(found, Optional.empty());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWebhook", summary = "Change a webhook")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @ApiResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") UUID id, WebhookOrder order, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Subscription changed = book.change(
                        id, order, before -> Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(before)))
                .orElseThrow(() -> unknown(id));
        return answer(changed, Optional.empty());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Remove a webhook",
            description = "What waits for it is never sent, and the log of its deliveries is gone.")
    @ApiResponse(responseCode = "204", description = "Removed")
    public void delete(@PathParam("id") UUID id) {
        if (!book.delete(id)) {
            throw unknown(id);
        }
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Give a webhook another secret",
            description = "The next event is signed with it. The answer has it, and it is never shown again.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response secret(@PathParam("id") UUID id) {
        WebhookBook.WithSecret renewed = book.renewSecret(id).orElseThrow(() -> unknown(id));
        return answer(renewed.subscription(), Optional.of(renewed.secret()));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "Attempts to send, the newest first")
    public Page<DeliveryView> deliveries(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        subscriptions.find(id).orElseThrow(() -> unknown(id));
        Optional<UUID> before = query.after(1, parts -> UUID.fromString(parts.get(0)));
        List<DeliveryLog.Delivery> found = deliveries.newest(id, before, query.limit() + 1);
        List<DeliveryLog.Delivery> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(items.stream().map(DeliveryView::of).toList(), next, Optional.empty());
    }

    @POST
    @Path("{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayWebhook",
            summary = "Send events again, one or those of a span of time",
            description = "Events that were not sent yet are left out: they are sent anyway.")
    @ApiResponse(responseCode = "409", description = "There are more than 1,000; choose a shorter span")
    public ReplayOrder.Answer replay(@PathParam("id") UUID id, ReplayOrder order) {
        Subscription subscription = subscriptions.find(id).orElseThrow(() -> unknown(id));
        Replay.Span span = order.span();
        return new ReplayOrder.Answer(replay.run(subscription, span, new ReasonOrder(order.reason()).required()));
    }

    private Response answer(Subscription found, Optional<String> secret) {
        return Response.ok(WebhookView.of(found, listeners.find(found.listener()), secret))
                .tag(tag(found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static EntityTag tag(Subscription one) {
        return new EntityTag(Integer.toString(one.version()));
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.problem(404, "webhook-unknown")
                .args(id.toString())
                .build();
    }
}
