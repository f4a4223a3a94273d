// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.account.UserDirectory;
import vn.sen.identity.account.UserQuery;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.Roles;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.role.KnownRoles;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.RecentlyConfirmed;

/** Users for the administrator: the list with its search, and a new one with the one-time password shown once. */
@Component(service = UserPages.class)
@JakartarsResource
@Hidden
@Path("users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class UserPages {

    private final UserDirectory directory;
    private final UserActs acts;
    private final KnownRoles roles;
    private final AgencyRegister agencies;
    private final GrantViews grants;
    private final AdministratorReach reaches;

    @Activate
    public UserPages(
            @Reference UserDirectory directory,
            @Reference UserActs acts,
            @Reference KnownRoles roles,
            @Reference AgencyRegister agencies,
            @Reference GrantViews grants,
            @Reference AdministratorReach reaches) {
        this.directory = directory;
        this.acts = acts;
        this.roles = roles;
        this.agencies = agencies;
        this.grants = grants;
        this.reaches = reaches;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage list(
            @BeanParam ListQuery query,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("state") @DefaultValue("") String state,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        Optional<Boolean> enabled = switch (state) {
            case "enabled" -> Optional.of(true);
            case "disabled" -> Optional.of(false);
            default -> Optional.empty();
        };
        UserQuery wanted = new UserQuery(
                text, Optional.of(role).filter(given -> !given.isEmpty()), Optional.empty(), enabled, reach.agencies());
        String after = query.after(1, parts -> parts.get(0)).orElse("");
        List<UserDirectory.Entry> found = directory.search(wanted, after, query.limit() + 1);
        List<UserRow> rows = found.stream()
                .limit(query.limit())
                .map(entry -> UserRow.of(entry.account(), grants.of(reach.seen(entry.grants()))))
                .toList();
        String next = found.size() > rows.size()
                ? ListQuery.cursor(rows.get(rows.size() - 1).name())
                : "";
        return HtmlPage.of("users.jte", "users.title")
                .with("rows", rows)
                .with("text", text)
                .with("role", role)
                .with("state", state)
                .with("next", next)
                .with("first", after.isEmpty())
                .with("roles", roles.all())
                .with("names", roles.names())
                .with("everywhere", reach.everywhere());
    }

    @GET
    @Path("new")
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @RecentlyConfirmed
    public HtmlPage form(@Context SecurityContext security) {
        return page(reaches.of(security), UserForm.EMPTY, List.of());
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RecentlyConfirmed
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("agency") @DefaultValue("") String agency,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        UserForm form = new UserForm(name, displayName, email, new GrantForm(role, agency, from, to));
        List<Fault> unread = new ArrayList<>();
        List<GrantRecord> first = List.of();
        if (!form.grant().role().isEmpty()) {
            first = form.grant().read(agencies, acts.today(), Callers.name(security), unread).stream()
                    .toList();
        }
        List<Fault> faults = new ArrayList<>(UserRules.faults(form.toUser()));
        faults.addAll(unread);
        first.forEach(grant -> faults.addAll(acts.faults(reach, "", grant)));
        if (form.grant().role().isEmpty() && !reach.everywhere()) {
            faults.add(Fault.of("/role", "grant-needed"));
        }
        if (!faults.isEmpty()) {
            return refused(reach, form, faults);
        }
        Optional<UserChanges.WithPassword> made = acts.create(form.toUser(), first);
        if (made.isEmpty()) {
            return refused(reach, form, List.of(Fault.of("/name", "user-exists", form.name())));
        }
        return SessionPages.unstored(Response.ok(onePassword(made.get(), "users.made")));
    }

    /** The page that shows a one-time password, this once. */
    static HtmlPage onePassword(UserChanges.WithPassword made, String title) {
        return HtmlPage.of("one-time-password.jte", "users.title")
                .with("account", made.account())
                .with("password", made.oneTimePassword())
                .with("title", title);
    }

    private Response refused(Reach reach, UserForm form, List<Fault> faults) {
        return SessionPages.unstored(Response.status(422).entity(page(reach, form, faults)));
    }

    private HtmlPage page(Reach reach, UserForm form, List<Fault> faults) {
        return HtmlPage.of("user-new.jte", "users.new")
                .with("form", form)
                .with("faults", faults)
                .with("roles", roles.all())
                .with("names", roles.names())
                .with("agencies", reaches.choices(reach))
                .with("everywhere", reach.everywhere());
    }
}
