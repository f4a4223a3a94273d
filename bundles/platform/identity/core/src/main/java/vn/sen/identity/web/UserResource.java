// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.user.UserActs;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** One account: who it is, its roles, its state, its ways to sign in. Repeating an act changes nothing more. */
@Component(service = UserResource.class)
@JakartarsResource
@Path("api/v1/users/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "users")
public final class UserResource {

    private final Accounts accounts;
    private final UserActs acts;
    private final AdministratorReach reaches;

    @Activate
    public UserResource(@Reference Accounts accounts, @Reference UserActs acts, @Reference AdministratorReach reaches) {
        this.accounts = accounts;
        this.acts = acts;
        this.reaches = reaches;
    }

    @GET
    @Operation(summary = "One user with every grant, ended ones too")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response get(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return answer(reach, acts.find(reach, id), id);
    }

    @PUT
    @RecentlyConfirmed
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change who a user is", description = "If-Match must name the version that was read.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response describe(
            @PathParam("id") UUID id,
            UserParticulars wanted,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        AccountRecord current = acts.find(reach, id).orElseThrow(() -> UsersResource.unknown(id));
        Preconditions.requireMatch(Optional.ofNullable(ifMatch), UsersResource.tag(current));
        UsersResource.refuse(UserRules.particulars(wanted.displayName(), wanted.email()));
        return answer(reach, acts.describe(reach, id, current.version(), wanted.displayName(), wanted.email()), id);
    }

    @POST
    @RecentlyConfirmed
    @Path("grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a role, everywhere or at an agency, for a term")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserView.Grant.class)))
    public Response give(@PathParam("id") UUID id, GrantOrder order, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        GrantRecord grant = order.toRecord(acts.today(), Callers.name(security));
        UsersResource.refuse(acts.faults(reach, "", grant));
        GrantRecord given = acts.give(reach, id, grant).orElseThrow(() -> UsersResource.unknown(id));
        return Response.created(URI.create("/api/v1/users/" + id))
                .entity(UserView.Grant.of(given))
                .build();
    }

    @POST
    @RecentlyConfirmed
    @Path("grants/{grant}/end")
    @Operation(
            summary = "End a role",
            description = "At once; with on=2026-12-31 at the end of that day. One that has not begun is undone.")
    public UserView end(
            @PathParam("id") UUID id,
            @PathParam("grant") UUID grant,
            @QueryParam("on") Optional<String> on,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        LocalDate last = on.map(UserResource::day).orElseGet(() -> acts.today().minusDays(1));
        if (!acts.end(reach, id, grant, last)) {
            throw ProblemException.problem(404, "grant-unknown").args(grant).build();
        }
        return view(reach, accounts.find(id), id);
    }

    @POST
    @RecentlyConfirmed
    @Path("transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move a person's roles to another agency",
            description = "Every role held at the one agency ends the day before, and begins at the other.")
    public UserView transfer(@PathParam("id") UUID id, TransferOrder order, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        LocalDate day = order.day().orElseGet(acts::today);
        GrantRecord wanted =
                new GrantRecord(Ids.next(), RoleGrant.at(order.to(), Roles.CLERK), day, Optional.empty(), "", "");
        List<Fault> faults = new ArrayList<>();
        if (!acts.faults(reach, "", wanted).isEmpty()) {
            faults.add(Fault.of("/to", "agency-unknown", order.to()));
        }
        UsersResource.refuse(faults);
        acts.find(reach, id).orElseThrow(() -> UsersResource.unknown(id));
        if (acts.transfer(reach, id, order.from(), order.to(), day, Callers.name(security))
                .isEmpty()) {
            throw ProblemException.problem(409, "transfer-nothing").build();
        }
        return view(reach, accounts.find(id), id);
    }

    @POST
    @RecentlyConfirmed
    @Path("disable")
    @Operation(
            summary = "Let nobody in with this account from now on",
            description = "Its sessions end at once on this node and within ten seconds on every other."
                    + " 409 last-administrator for the last one.")
    public UserView disable(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return view(reach, acts.disable(reach, id), id);
    }

    @POST
    @RecentlyConfirmed
    @Path("enable")
    @Operation(summary = "Let the person in again")
    public UserView enable(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return view(reach, acts.enable(reach, id), id);
    }

    @POST
    @RecentlyConfirmed
    @Path("reset-password")
    @Operation(
            summary = "Give a one-time password",
            description = "The answer holds it, this once. Every session of the account ends; the second factor stays.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response resetPassword(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        UserChanges.WithPassword reset = acts.resetPassword(reach, id).orElseThrow(() -> UsersResource.unknown(id));
        return Response.ok(UserView.of(
                        reset.account(), reach.seen(accounts.grants(id)), Optional.of(reset.oneTimePassword())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @RecentlyConfirmed
    @Path("reset-second-factor")
    @Operation(summary = "Take away a second factor that was lost", description = "Every session of the account ends.")
    public UserView resetSecondFactor(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return view(reach, acts.resetSecondFactor(reach, id), id);
    }

    @POST
    @RecentlyConfirmed
    @Path("end-sessions")
    @Operation(summary = "Sign the person out everywhere")
    public UserView endSessions(@PathParam("id") UUID id, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return view(reach, acts.endSessions(reach, id), id);
    }

    private Response answer(Reach reach, Optional<AccountRecord> account, UUID id) {
        AccountRecord found = account.orElseThrow(() -> UsersResource.unknown(id));
        return Response.ok(view(reach, account, id))
                .tag(UsersResource.tag(found))
                .build();
    }

    private UserView view(Reach reach, Optional<AccountRecord> account, UUID id) {
        return UserView.of(account.orElseThrow(() -> UsersResource.unknown(id)), reach.seen(accounts.grants(id)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("?on", "day-format"))
                    .cause(noDay)
                    .build();
        }
    }
}
