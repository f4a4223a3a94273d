// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.rest.AgencyLookup;
import vn.sen.organization.rest.Parameters;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.Life;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Today;

/** Where an administrator begins: the tree on a chosen day, and one agency with everything that can be changed. */
@Component(service = OrganizationScreen.class)
@JakartarsResource
@Hidden
@Path("organization")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class OrganizationScreen {

    private static final List<ChangeKind> OF_ONE = List.of(
            ChangeKind.RENAME,
            ChangeKind.RECODE,
            ChangeKind.MOVE,
            ChangeKind.MERGE,
            ChangeKind.SPLIT,
            ChangeKind.DISSOLVE,
            ChangeKind.CONFIRM);

    private final ActRegister register;
    private final AgencyLookup lookup;
    private final StaffBook book;
    private final DeskRegister desks;
    private final Authority authority;
    private final Today today;

    @Activate
    public OrganizationScreen(
            @Reference ActRegister register,
            @Reference AgencyLookup lookup,
            @Reference StaffBook book,
            @Reference DeskRegister desks,
            @Reference Authority authority,
            @Reference Today today) {
        this.register = register;
        this.lookup = lookup;
        this.book = book;
        this.desks = desks;
        this.authority = authority;
        this.today = today;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage overview(@QueryParam("at") String at) {
        LocalDate day = day(at);
        return HtmlPage.of("organization.jte", "organization.title")
                .with("day", day)
                .with("today", today.date())
                .with("kinds", List.of(ChangeKind.values()))
                .with("branches", Branch.of(register.tree(), day));
    }

    @GET
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("agencies/{agency}")
    public HtmlPage agency(
            @PathParam("agency") String id, @QueryParam("at") String at, @Context SecurityContext security) {
        LocalDate day = day(at);
        Life life = lookup.life(id, day);
        authority.requireReader(security, life.id());
        AgencyPage view =
                AgencyPage.of(register.tree(), life, day, lookup.acts(life.id()), desks.of(Set.of(life.id()), day));
        return HtmlPage.of("organization-agency.jte", view.agency().name())
                .with("view", view)
                .with("today", today.date())
                .with("kinds", OF_ONE)
                .with("positions", book.positions(life.id(), day))
                .with("terms", book.holders(life.id(), day))
                .with("delegations", book.delegationsAt(life.id(), day));
    }

    private LocalDate day(String at) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        parameters.check();
        return day;
    }
}
