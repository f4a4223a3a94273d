// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.rest.CalendarScopes;
import vn.sen.calendar.rest.KnownChanges;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;

/** What a change of a calendar has moved. */
@Component(service = MovesScreen.class)
@JakartarsResource
@Hidden
@Path("calendar/changes/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class MovesScreen {

    private final KnownChanges changes;
    private final CalendarScopes scopes;

    @Activate
    public MovesScreen(@Reference KnownChanges changes, @Reference CalendarScopes scopes) {
        this.changes = changes;
        this.scopes = scopes;
    }

    /** A change of another calendar, or one that is no more, leads back to the history. */
    @GET
    public Response show(
            @PathParam("id") String id,
            @QueryParam("agency") String agency,
            @BeanParam ListQuery query,
            @Context SecurityContext security) {
        Scope scope = scopes.changing(agency, security);
        String of = scope.agency().map(given -> "?agency=" + given).orElse("");
        return changes.of(scope, id)
                .map(change -> Response.ok(page(change, scope, of, query)))
                .orElseGet(() -> Response.seeOther(URI.create("/calendar/entries" + of)))
                .build();
    }

    private HtmlPage page(CalendarChange change, Scope scope, String of, ListQuery query) {
        return HtmlPage.of("calendar-change.jte", "entries.change")
                .with("change", change)
                .with("agency", scopes.name(scope))
                .with("of", of)
                .with("moves", changes.moves(change, query, move -> move));
    }
}
