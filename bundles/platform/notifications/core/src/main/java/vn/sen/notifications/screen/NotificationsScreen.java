// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.ledger.Entry;
import vn.sen.notifications.ledger.Filter;
import vn.sen.notifications.ledger.Ledger;
import vn.sen.notifications.ledger.LedgerActs;
import vn.sen.notifications.rest.AttemptView;
import vn.sen.notifications.rest.NotificationView;
import vn.sen.notifications.rest.NotificationsResource;
import vn.sen.notifications.rest.ReasonOrder;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Notifications for administrators: how each channel stands, what failed, what became of one. */
@Component(service = NotificationsScreen.class)
@JakartarsResource
@Hidden
@Path("administration/notifications")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class NotificationsScreen {

    private static final String PAGE = "/administration/notifications";
    private static final int MOST = 30;

    private final Ledger ledger;
    private final LedgerActs acts;
    private final NotificationsResource notifications;
    private final Channels channels;
    private final TestMessage.Sender test;

    @Activate
    public NotificationsScreen(
            @Reference Ledger ledger,
            @Reference LedgerActs acts,
            @Reference NotificationsResource notifications,
            @Reference Channels channels,
            @Reference TestMessage.Sender test) {
        this.ledger = ledger;
        this.acts = acts;
        this.notifications = notifications;
        this.channels = channels;
        this.test = test;
    }

    /** What the reader looks for. */
    public record Search(String state, String channel, String subject) {

        Filter filter() {
            return new Filter(
                    Arrays.stream(NotificationState.values())
                            .filter(known -> known.name().equals(state))
                            .findFirst(),
                    given(channel),
                    Optional.empty(),
                    given(subject),
                    Optional.empty());
        }

        String query() {
            return "?state=" + encoded(state) + "&channel=" + encoded(channel) + "&subject=" + encoded(subject);
        }

        /** Whether nothing is looked for. */
        public boolean isEmpty() {
            return state.isEmpty() && channel.isEmpty() && subject.isEmpty();
        }
    }

    @GET
    public HtmlPage list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("number") @DefaultValue("0") int number,
            @QueryParam("fault") @DefaultValue("") String fault) {
        Search search = new Search(state, channel, subject);
        Optional<UUID> position = given(before).flatMap(NotificationsScreen::id);
        List<Entry> found = ledger.newest(search.filter(), position, MOST + 1);
        Optional<String> older = found.size() > MOST
                ? Optional.of(
                        PAGE + search.query() + "&before=" + found.get(MOST - 1).id())
                : Optional.empty();
        List<Entry> failed = search.isEmpty() && position.isEmpty()
                ? ledger.newest(Filter.ALL.in(NotificationState.FAILED), Optional.empty(), MOST)
                : List.of();
        return HtmlPage.of("notifications.jte", "notifications.title")
                .with("channels", notifications.channels().items())
                .with(
                        "present",
                        channels.all().stream().map(one -> one.traits().id()).toList())
                .with("figures", ledger.figures())
                .with("failed", failed.stream().map(NotificationView::of).toList())
                .with(
                        "items",
                        found.stream().limit(MOST).map(NotificationView::of).toList())
                .with("search", search)
                .with("older", older)
                .with("done", done)
                .with("number", number)
                .with("fault", fault);
    }

    @GET
    @Path("{id}")
    public HtmlPage one(
            @PathParam("id") UUID id,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("fault") @DefaultValue("") String fault) {
        Entry found = find(id);
        return HtmlPage.of("notification.jte", "notifications.one")
                .with("entry", found)
                .with("view", NotificationView.of(found))
                .with(
                        "attempts",
                        ledger.attempts(id).stream().map(AttemptView::of).toList())
                .with("done", done)
                .with("faulty", !fault.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{id}")
    public Response act(
            @PathParam("id") UUID id,
            @FormParam("act") @DefaultValue("") String act,
            @FormParam("reason") @DefaultValue("") String reason) {
        find(id);
        String page = PAGE + "/" + id;
        Optional<String> why = sufficient(reason);
        if (why.isEmpty()) {
            return to(page + "?fault=reason");
        }
        boolean discarding = act.equals("discard");
        boolean done = discarding ? acts.discard(id, why.get()) : acts.retry(id, why.get());
        return to(page + "?done=" + (done ? discarding ? "discard" : "retry" : "late"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("retry")
    public Response retryAll(
            @FormParam("channel") @DefaultValue("") String channel,
            @FormParam("reason") @DefaultValue("") String reason) {
        Optional<String> why = sufficient(reason);
        if (why.isEmpty()) {
            return to(PAGE + "?fault=reason");
        }
        int done = acts.retryAll(new Search("", channel, "").filter(), why.get());
        return to(PAGE + "?done=retry-all&number=" + done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("test")
    public Response test(
            @FormParam("channel") @DefaultValue("") String channel,
            @FormParam("address") @DefaultValue("") String address) {
        if (channels.find(channel)
                .filter(there -> there.accepts(address.strip()))
                .isEmpty()) {
            return to(PAGE + "?fault=address");
        }
        return to(PAGE + "/" + test.send(channel, address.strip()) + "?done=test");
    }

    private Entry find(UUID id) {
        return ledger.find(id)
                .orElseThrow(() -> ProblemException.problem(404, "notification-unknown")
                        .args(id.toString())
                        .build());
    }

    private static Optional<String> sufficient(String reason) {
        try {
            return Optional.of(new ReasonOrder(reason).required());
        } catch (ProblemException tooShortOrLong) {
            return Optional.empty();
        }
    }

    /** A position that somebody made up is as good as none. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
