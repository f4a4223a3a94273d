// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.account.UserDirectory;
import vn.sen.identity.account.UserQuery;
import vn.sen.identity.api.Roles;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/**
 * Accounts of persons. Creating one takes no Idempotency-Key, since the first answer holds a password that must not be
 * kept; the name, which the caller chooses, keeps a repeated request from making a second account.
 */
@Component(service = UsersResource.class)
@JakartarsResource
@Path("api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "users")
public final class UsersResource {

    private static final int MOST_COUNTED = 10_000;

    private final Accounts accounts;
    private final UserDirectory directory;
    private final UserActs acts;
    private final AdministratorReach reaches;

    @Activate
    public UsersResource(
            @Reference Accounts accounts,
            @Reference UserDirectory directory,
            @Reference UserActs acts,
            @Reference AdministratorReach reaches) {
        this.accounts = accounts;
        this.directory = directory;
        this.acts = acts;
        this.reaches = reaches;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Operation(
            summary = "Users, sorted by name",
            description = "For an administrator of an agency: those who hold or held a role there or below.")
    public Page<UserView> list(
            @BeanParam ListQuery query,
            @Parameter(description = "Words of account name, person's name or e-mail address; diacritics are optional")
                    @QueryParam("q")
                    @DefaultValue("")
                    String text,
            @Parameter(description = "Exactly this account name") @QueryParam("name") @DefaultValue("") String name,
            @Parameter(description = "Holds this role today") @QueryParam("role") @DefaultValue("") String role,
            @Parameter(
                            description = "Holds a role today at this agency itself",
                            schema = @Schema(type = "string", format = "uuid"))
                    @QueryParam("agency")
                    Optional<UUID> agency,
            @Parameter(schema = @Schema(implementation = Boolean.class)) @QueryParam("enabled")
                    Optional<Boolean> enabled,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        if (!name.isEmpty()) {
            List<UserView> named = accounts.findByName(name).flatMap(account -> view(reach, account)).stream()
                    .toList();
            return new Page<>(named, Optional.empty(), Optional.empty());
        }
        UserQuery wanted = new UserQuery(
                text, Optional.of(role).filter(given -> !given.isEmpty()), agency, enabled, reach.agencies());
        String after = query.after(1, parts -> parts.get(0)).orElse("");
        List<UserDirectory.Entry> found = directory.search(wanted, after, query.limit() + 1);
        List<UserView> items = found.stream()
                .limit(query.limit())
                .map(entry -> UserView.of(entry.account(), reach.seen(entry.grants())))
                .toList();
        Optional<String> next = Optional.of(items)
                .filter(all -> found.size() > all.size())
                .map(all -> ListQuery.cursor(all.get(all.size() - 1).name()));
        return new Page<>(
                items,
                next,
                Optional.of(query.count()).filter(counted -> counted).map(yes -> counted(wanted)));
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Consumes(MediaType.APPLICATION_JSON)
    @RecentlyConfirmed
    @Operation(
            summary = "Create a user",
            description =
                    "The answer holds a one-time password, this once; the person must change it at first sign-in.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserView.class)))
    @ApiResponse(responseCode = "409", description = "The name is taken")
    public Response create(UserOrder order, @Context SecurityContext security) {
        List<GrantRecord> grants = order.grants().stream()
                .map(grant -> grant.toRecord(acts.today(), Callers.name(security)))
                .toList();
        refuse(acts.faults(reaches.of(security), order.toUser(), grants));
        UserChanges.WithPassword made = acts.create(order.toUser(), grants)
                .orElseThrow(() -> ProblemException.problem(409, "user-exists")
                        .args(order.name())
                        .build());
        return Response.created(URI.create("/api/v1/users/" + made.account().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(tag(made.account()))
                .entity(UserView.of(made.account(), grants, Optional.of(made.oneTimePassword())))
                .build();
    }

    private Optional<UserView> view(Reach reach, AccountRecord account) {
        return Optional.of(accounts.grants(account.id()))
                .filter(reach::sees)
                .map(grants -> UserView.of(account, reach.seen(grants)));
    }

    private Object counted(UserQuery wanted) {
        int count = directory.count(wanted);
        return count > MOST_COUNTED ? MOST_COUNTED + "+" : (Object) count;
    }

    static EntityTag tag(AccountRecord account) {
        return new EntityTag(Long.toString(account.version()));
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    static ProblemException unknown(UUID id) {
        return ProblemException.problem(404, "user-unknown").args(id).build();
    }
}
