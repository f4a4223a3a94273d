// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.api.NotificationBacklog;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.ledger.Entry;
import vn.sen.notifications.ledger.Filter;
import vn.sen.notifications.ledger.Ledger;
import vn.sen.notifications.ledger.LedgerActs;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** What was queued, what became of it, and what an administrator decides about what failed. */
@Component(service = NotificationsResource.class)
@JakartarsResource
@Path("api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "notifications")
public final class NotificationsResource {

    private static final int MOST_COUNTED = 10_000;

    private final Ledger ledger;
    private final LedgerActs acts;
    private final NotificationBacklog backlog;
    private final Channels channels;

    @Activate
    public NotificationsResource(
            @Reference Ledger ledger,
            @Reference LedgerActs acts,
            @Reference NotificationBacklog backlog,
            @Reference Channels channels) {
        this.ledger = ledger;
        this.acts = acts;
        this.backlog = backlog;
        this.channels = channels;
    }

    @GET
    @Operation(operationId = "listNotifications", summary = "Notifications, the newest first")
    public Page<NotificationView> list(
            @Parameter(description = "QUEUED, SENDING, SENT, DELIVERED, FAILED, SKIPPED or DISCARDED")
                    @QueryParam("state")
                    @DefaultValue("")
                    String state,
            @Parameter(description = "Id of a channel") @QueryParam("channel") @DefaultValue("") String channel,
            @Parameter(description = "Id of a template") @QueryParam("kind") @DefaultValue("") String kind,
            @Parameter(description = "Code of the record it is about") @QueryParam("subject") @DefaultValue("")
                    String subject,
            @Parameter(description = "Code of why it failed") @QueryParam("reason") @DefaultValue("") String reason,
            @BeanParam ListQuery query) {
        Filter filter = new Filter(state(state), given(channel), given(kind), given(subject), given(reason));
        Optional<UUID> before = query.after(1, parts -> UUID.fromString(parts.get(0)));
        List<Entry> found = ledger.newest(filter, before, query.limit() + 1);
        List<Entry> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(
                items.stream().map(NotificationView::of).toList(),
                next,
                Optional.of(filter).filter(all -> query.count()).map(this::counted));
    }

    @GET
    @Path("channels")
    @Operation(operationId = "listNotificationChannels", summary = "What waits and what failed on each channel")
    public Page<ChannelView> channels() {
        return new Page<>(
                backlog.loads().stream()
                        .map(load -> ChannelView.of(load, channels))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNotification", summary = "One notification with its attempts")
    public NotificationDetail one(@PathParam("id") UUID id) {
        Entry found = ledger.find(id).orElseThrow(() -> unknown(id));
        return new NotificationDetail(
                NotificationView.of(found),
                ledger.attempts(id).stream().map(AttemptView::of).toList());
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryNotification",
            summary = "Send a failed notification again, from its first channel on")
    @ApiResponse(responseCode = "204", description = "Queued")
    @ApiResponse(responseCode = "409", description = "It has not failed, or its text or addresses are gone")
    public void retry(@PathParam("id") UUID id, ReasonOrder order) {
        String reason = order.required();
        ledger.find(id).orElseThrow(() -> unknown(id));
        if (!acts.retry(id, reason)) {
            throw ProblemException.problem(409, "notification-not-retryable")
                    .args(id.toString())
                    .build();
        }
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "discardNotification", summary = "Give up a notification that failed or waits")
    @ApiResponse(responseCode = "204", description = "Given up")
    @ApiResponse(responseCode = "409", description = "It neither failed nor waits")
    public void discard(@PathParam("id") UUID id, ReasonOrder order) {
        String reason = order.required();
        ledger.find(id).orElseThrow(() -> unknown(id));
        if (!acts.discard(id, reason)) {
            throw ProblemException.problem(409, "notification-not-discardable")
                    .args(id.toString())
                    .build();
        }
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryNotifications",
            summary = "Send failed notifications again, all or some",
            description = "Those that failed as uncertain, which may have been sent, only when the order names that"
                    + " failure.")
    public RetryOrder.Answer retryAll(RetryOrder order) {
        return new RetryOrder.Answer(acts.retryAll(order.filter(), new ReasonOrder(order.reason()).required()));
    }

    private Object counted(Filter filter) {
        long count = ledger.count(filter, MOST_COUNTED + 1L);
        if (count > MOST_COUNTED) {
            return MOST_COUNTED + "+";
        }
        return count;
    }

    private static Optional<NotificationState> state(String name) {
        try {
            return given(name).map(text -> NotificationState.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("?state", "notification-state", name))
                    .cause(unknown)
                    .build();
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.problem(404, "notification-unknown")
                .args(id.toString())
                .build();
    }
}
