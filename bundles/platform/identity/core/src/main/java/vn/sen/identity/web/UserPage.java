// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.Roles;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.reach.UserLimits;
import vn.sen.identity.role.KnownRoles;
import vn.sen.identity.user.IdentityReadings;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** One user for the administrator: who it is, which roles with which terms, and the way to every act. */
@Component(service = UserPage.class)
@JakartarsResource
@Hidden
@Path("users/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class UserPage {

    private final Accounts accounts;
    private final UserActs acts;
    private final SecondFactors factors;
    private final KnownRoles roles;
    private final AgencyRegister agencies;
    private final GrantViews grants;
    private final AdministratorReach reaches;
    private final UserLimits limits;
    private final IdentityReadings numbers;

    @Activate
    public UserPage(
            @Reference Accounts accounts,
            @Reference UserActs acts,
            @Reference SecondFactors factors,
            @Reference KnownRoles roles,
            @Reference AgencyRegister agencies,
            @Reference GrantViews grants,
            @Reference AdministratorReach reaches,
            @Reference UserLimits limits,
            @Reference IdentityReadings numbers) {
        this.accounts = accounts;
        this.acts = acts;
        this.factors = factors;
        this.roles = roles;
        this.agencies = agencies;
        this.grants = grants;
        this.reaches = reaches;
        this.limits = limits;
        this.numbers = numbers;
    }

    @GET
    public Response show(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return SessionPages.unstored(
                Response.ok(page(reach, account(reach, id), Optional.empty(), GrantForm.EMPTY, List.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RecentlyConfirmed
    public Response describe(
            @PathParam("id") UUID id,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("version") @DefaultValue("0") long version,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        AccountRecord account = account(reach, id);
        UserForm form = new UserForm(account.name(), displayName, email, GrantForm.EMPTY);
        List<Fault> faults = UserRules.particulars(form.displayName(), form.address());
        if (!faults.isEmpty()) {
            return refused(reach, account, Optional.of(form), GrantForm.EMPTY, faults);
        }
        acts.describe(reach, id, version, form.displayName(), form.address());
        return again(id);
    }

    @POST
    @Path("grants")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RecentlyConfirmed
    public Response give(
            @PathParam("id") UUID id,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("agency") @DefaultValue("") String agency,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        AccountRecord account = account(reach, id);
        GrantForm form = new GrantForm(role, agency, from, to);
        List<Fault> faults = new ArrayList<>();
        Optional<GrantRecord> grant = form.read(agencies, acts.today(), Callers.name(security), faults);
        grant.ifPresent(read -> faults.addAll(acts.faults(reach, "", read)));
        if (grant.isEmpty() || !faults.isEmpty()) {
            return refused(reach, account, Optional.empty(), form, faults);
        }
        acts.give(reach, id, grant.get());
        return again(id);
    }

    /** Ends a role, today being the first day without it. */
    @POST
    @Path("grants/{grant}/end")
    @RecentlyConfirmed
    public Response end(@PathParam("id") UUID id, @PathParam("grant") UUID grant, @Context SecurityContext security) {
        if (!acts.end(reaches.of(security), id, grant, acts.today().minusDays(1))) {
            throw ProblemException.problem(404, "grant-unknown").args(grant).build();
        }
        return again(id);
    }

    @POST
    @Path("transfer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RecentlyConfirmed
    public Response transfer(
            @PathParam("id") UUID id,
            @FormParam("leaves") @DefaultValue("") String leaves,
            @FormParam("joins") @DefaultValue("") String joins,
            @FormParam("day") @DefaultValue("") String day,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        AccountRecord account = account(reach, id);
        List<Fault> faults = new ArrayList<>();
        LocalDate first = GrantForm.day(day.strip(), "/day", faults).orElseGet(acts::today);
        Optional<UUID> from = agencies.find(leaves, first.minusDays(1));
        Optional<UUID> to = agencies.find(joins, first);
        if (from.isEmpty()) {
            faults.add(Fault.of("/leaves", "agency-unknown", leaves));
        }
        if (to.isEmpty()) {
            faults.add(Fault.of("/joins", "agency-unknown", joins));
        }
        if (faults.isEmpty()
                && acts.transfer(reach, id, from.orElseThrow(), to.orElseThrow(), first, Callers.name(security))
                        .isEmpty()) {
            faults.add(Fault.of("/leaves", "transfer-nothing"));
        }
        return faults.isEmpty() ? again(id) : refused(reach, account, Optional.empty(), GrantForm.EMPTY, faults);
    }

    private AccountRecord account(Reach reach, UUID id) {
        return acts.find(reach, id).orElseThrow(() -> UsersResource.unknown(id));
    }

    private static Response again(UUID id) {
        return SessionPages.unstored(Response.seeOther(URI.create("/users/" + id)));
    }

    private Response refused(
            Reach reach, AccountRecord account, Optional<UserForm> form, GrantForm grant, List<Fault> faults) {
        return SessionPages.unstored(Response.status(422).entity(page(reach, account, form, grant, faults)));
    }

    private HtmlPage page(
            Reach reach, AccountRecord account, Optional<UserForm> typed, GrantForm grant, List<Fault> faults) {
        UserForm form = typed.orElseGet(() -> new UserForm(
                account.name(), account.displayName(), account.email().orElse(""), GrantForm.EMPTY));
        List<GrantRecord> all = accounts.grants(account.id());
        List<GrantViews.View> held = grants.of(reach.seen(all));
        return HtmlPage.of("user.jte", "users.one")
                .with("account", account)
                .with("form", form)
                .with("grant", grant)
                .with("faults", faults)
                .with("grants", held)
                .with("atAgency", held.stream().anyMatch(view -> view.agency().isPresent()))
                .with("enrolled", factors.enrolled(account.id()))
                .with("roles", roles.all())
                .with("names", roles.names())
                .with("agencies", reaches.choices(reach))
                .with("everywhere", reach.everywhere())
                .with("manages", reach.manages(all))
                .with("opens", limits.opens(reach, account.id()))
                .with("number", numbers.masked(account.id()));
    }
}
