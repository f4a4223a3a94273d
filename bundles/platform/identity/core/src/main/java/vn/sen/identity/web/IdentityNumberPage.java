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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.Roles;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.user.IdentityReadings;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.RecentlyConfirmed;

/** Asks why somebody wants to see an identity number in full, and shows it once. */
@Component(service = IdentityNumberPage.class)
@JakartarsResource
@Hidden
@Path("users/{id: [0-9a-fA-F-]{36}}/identity-number")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
@RecentlyConfirmed
public final class IdentityNumberPage {

    private final UserActs acts;
    private final IdentityReadings readings;
    private final AdministratorReach reaches;

    @Activate
    public IdentityNumberPage(
            @Reference UserActs acts, @Reference IdentityReadings readings, @Reference AdministratorReach reaches) {
        this.acts = acts;
        this.readings = readings;
        this.reaches = reaches;
    }

    @GET
    public Response ask(@PathParam("id") UUID id, @Context SecurityContext security) {
        return SessionPages.unstored(
                Response.ok(page(account(reaches.of(security), id), "", List.of(), Optional.empty())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(
            @PathParam("id") UUID id,
            @FormParam("reason") @DefaultValue("") String reason,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        AccountRecord account = account(reach, id);
        List<Fault> faults = readings.faults(reason);
        if (!faults.isEmpty()) {
            return SessionPages.unstored(Response.status(422).entity(page(account, reason, faults, Optional.empty())));
        }
        Optional<String> number = readings.read(reach, (Caller) security.getUserPrincipal(), account, reason)
                .map(IdentityNumber::number);
        return SessionPages.unstored(Response.ok(page(account, reason, faults, number)));
    }

    private AccountRecord account(Reach reach, UUID id) {
        return acts.find(reach, id).orElseThrow(() -> UsersResource.unknown(id));
    }

    private HtmlPage page(AccountRecord account, String reason, List<Fault> faults, Optional<String> number) {
        return HtmlPage.of("identity-number.jte", "users.number")
                .with("account", account)
                .with("shown", readings.masked(account.id()))
                .with("reason", reason)
                .with("faults", faults)
                .with("number", number);
    }
}
