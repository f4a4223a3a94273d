// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.api.Roles;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** Acts upon a user that a wrong click must not do: each is asked about first, with what it entails. */
@Component(service = UserActPages.class)
@JakartarsResource
@Hidden
@Path("users/{id}/acts/{act}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
@RecentlyConfirmed
public final class UserActPages {

    private final UserActs acts;
    private final AdministratorReach reaches;

    @Activate
    public UserActPages(@Reference UserActs acts, @Reference AdministratorReach reaches) {
        this.acts = acts;
        this.reaches = reaches;
    }

    /** What can be done with an account. */
    enum Act {
        DISABLE("disable"),
        ENABLE("enable"),
        RESET_PASSWORD("reset-password"),
        RESET_SECOND_FACTOR("reset-second-factor"),
        END_SESSIONS("end-sessions");

        private final String path;

        Act(String path) {
            this.path = path;
        }

        static Optional<Act> of(String path) {
            return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
        }
    }

    @GET
    public HtmlPage ask(@PathParam("id") UUID id, @PathParam("act") String act, @Context SecurityContext security) {
        return HtmlPage.of("user-act.jte", "users.act." + known(act).path)
                .with("account", acts.find(reaches.of(security), id).orElseThrow(() -> UsersResource.unknown(id)))
                .with("act", act);
    }

    @POST
    public Response act(@PathParam("id") UUID id, @PathParam("act") String act, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        return switch (known(act)) {
            case DISABLE -> back(acts.disable(reach, id), id);
            case ENABLE -> back(acts.enable(reach, id), id);
            case RESET_SECOND_FACTOR -> back(acts.resetSecondFactor(reach, id), id);
            case END_SESSIONS -> back(acts.endSessions(reach, id), id);
            case RESET_PASSWORD ->
                acts.resetPassword(reach, id)
                        .map(reset -> UserPages.onePassword(reset, "users.password-reset"))
                        .map(page -> SessionPages.unstored(Response.ok(page)))
                        .orElseThrow(() -> UsersResource.unknown(id));
        };
    }

    private static Response back(Optional<AccountRecord> done, UUID id) {
        done.orElseThrow(() -> UsersResource.unknown(id));
        return SessionPages.unstored(Response.seeOther(URI.create("/users/" + id)));
    }

    private static Act known(String act) {
        return Act.of(act)
                .orElseThrow(() -> ProblemException.problem(404, "not-found").build());
    }
}
