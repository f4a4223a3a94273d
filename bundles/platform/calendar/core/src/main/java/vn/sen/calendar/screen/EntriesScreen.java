// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.book.CalendarBook;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.Entries;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.recount.Forecast;
import vn.sen.calendar.rest.CalendarScopes;
import vn.sen.calendar.rest.DayOrder;
import vn.sen.calendar.rest.KnownChanges;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.TimeLimit;

/** Where administrators enter days, hours and years: nothing is saved before its effect is shown. */
@Component(service = EntriesScreen.class)
@JakartarsResource
@Hidden
@Path("calendar/entries")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class EntriesScreen {

    private static final int LONGEST_FORECAST = 60;

    private final Calendars calendars;
    private final CalendarBook book;
    private final CalendarScopes scopes;
    private final KnownChanges changes;
    private final EntryReader reader;
    private final Forecast forecast;

    @Activate
    public EntriesScreen(
            @Reference Calendars calendars,
            @Reference CalendarBook book,
            @Reference CalendarScopes scopes,
            @Reference KnownChanges changes,
            @Reference EntryReader reader,
            @Reference Forecast forecast) {
        this.calendars = calendars;
        this.book = book;
        this.scopes = scopes;
        this.changes = changes;
        this.reader = reader;
        this.forecast = forecast;
    }

    @GET
    public HtmlPage show(
            @QueryParam("agency") String agency, @BeanParam ListQuery query, @Context SecurityContext security) {
        if ((agency == null || agency.isBlank()) && !scopes.everywhere(security)) {
            return HtmlPage.of("calendar-choice.jte", "entries.title")
                    .with("agencies", scopes.administeredAgencies(security));
        }
        Scope scope = scopes.changing(agency, security);
        return page(scope, agency, new EntryForm(new MultivaluedHashMap<>()), List.of(), query, security);
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @TimeLimit(LONGEST_FORECAST)
    public Response check(
            MultivaluedMap<String, String> body, @BeanParam ListQuery query, @Context SecurityContext security) {
        EntryForm form = new EntryForm(body);
        Scope scope = scope(form, security);
        List<Fault> faults = new ArrayList<>();
        Optional<EntryProposal> proposal = reader.read(scope, form, faults);
        if (proposal.isEmpty()) {
            return refused(scope, form, faults, query, security);
        }
        return Response.ok(effect(scope, form, proposal.orElseThrow(), false)).build();
    }

    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @TimeLimit(LONGEST_FORECAST)
    public Response save(
            MultivaluedMap<String, String> body, @BeanParam ListQuery query, @Context SecurityContext security) {
        EntryForm form = new EntryForm(body);
        Scope scope = scope(form, security);
        List<Fault> faults = new ArrayList<>();
        Optional<EntryProposal> proposal = reader.read(scope, form, faults);
        if (proposal.isEmpty()) {
            return refused(scope, form, faults, query, security);
        }
        Optional<String> reason = form.given("reason");
        if (reason.isEmpty()) {
            return Response.status(422)
                    .entity(effect(scope, form, proposal.orElseThrow(), true))
                    .build();
        }
        proposal.orElseThrow().save().accept(reason.orElseThrow());
        String of = scope.agency().map(id -> "?agency=" + id).orElse("");
        return Response.seeOther(URI.create("/calendar/entries" + of)).build();
    }

    /** A year belongs to the province, whatever calendar was open. */
    private Scope scope(EntryForm form, SecurityContext security) {
        return scopes.changing(form.text("what").equals("year") ? "" : form.text("agency"), security);
    }

    private Response refused(
            Scope scope, EntryForm form, List<Fault> faults, ListQuery query, SecurityContext security) {
        return Response.status(422)
                .entity(page(scope, form.text("agency"), form, faults, query, security))
                .build();
    }

    private HtmlPage effect(Scope scope, EntryForm form, EntryProposal proposal, boolean reasonMissing) {
        return HtmlPage.of("calendar-effect.jte", "entries.effect")
                .with("form", form)
                .with("proposal", proposal)
                .with("agency", scopes.name(scope))
                .with(
                        "back",
                        scope.agency()
                                .map(id -> "/calendar/entries?agency=" + id)
                                .orElse("/calendar/entries"))
                .with("outcome", forecast.of(proposal.change()))
                .with("reasonMissing", reasonMissing);
    }

    private HtmlPage page(
            Scope scope, String agency, EntryForm form, List<Fault> faults, ListQuery query, SecurityContext security) {
        Entries entries = book.entries();
        return HtmlPage.of("calendar-entries.jte", "entries.title")
                .with("form", form)
                .with("faults", faults)
                .with("agency", scopes.name(scope))
                .with("agencyField", Optional.ofNullable(agency).orElse(""))
                .with("everywhere", scopes.everywhere(security))
                .with("province", scope.equals(Scope.PROVINCE))
                .with("kinds", List.of(DayOrder.Kind.values()))
                .with(
                        "days",
                        entries.days().getOrDefault(scope, List.of()).stream()
                                .sorted(Comparator.comparing(EnteredDay::date))
                                .toList())
                .with("ownHours", entries.hours().containsKey(scope))
                .with("hours", calendars.workingTime(scope.agency()).hours())
                .with("years", entries.years().stream().sorted().toList())
                .with("nextYear", scopes.today().getYear() + 1)
                .with("changes", changes.newest(Optional.of(scope), query, change -> change));
    }
}
