// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.identity.grant.Permission;
import vn.sen.identity.grant.Permissions;
import vn.sen.identity.role.KnownRoles;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/**
 * The programs that may act for a person. Taking a permission back asks for no confirmation: it gives nobody any right,
 * and whoever sees a program that is not hers should not be held up.
 */
@Component(service = ProgramPages.class)
@JakartarsResource
@Hidden
@Path("profile/programs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PERSON)
public final class ProgramPages {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Permissions permissions;
    private final KnownRoles roles;

    @Activate
    public ProgramPages(@Reference Permissions permissions, @Reference KnownRoles roles) {
        this.permissions = permissions;
        this.roles = roles;
    }

    /** A permission with its days as people write them. */
    public record View(String id, String name, List<String> roles, String since, String idleUntil, String endsAt) {

        static View of(Permission permission) {
            return new View(
                    permission.clientId(),
                    permission.clientName(),
                    permission.roles().stream().sorted().toList(),
                    day(permission.since()),
                    day(permission.idleUntil()),
                    day(permission.endsAt()));
        }

        private static String day(Instant moment) {
            return GrantViews.DAY.format(moment.atZone(VIETNAM));
        }
    }

    @GET
    public Response show(@QueryParam("done") @DefaultValue("false") boolean done, @Context SecurityContext security) {
        return SessionPages.unstored(Response.ok(HtmlPage.of("programs.jte", "programs.title")
                .with("names", roles.names())
                .with("done", done)
                .with(
                        "programs",
                        permissions.of(account(security)).stream().map(View::of).toList())));
    }

    @POST
    @Path("{client}/take-back")
    public Response takeBack(@PathParam("client") String client, @Context SecurityContext security) {
        if (!permissions.takeBack(account(security), client)) {
            throw ProblemException.problem(404, "permission-unknown").build();
        }
        return SessionPages.unstored(Response.seeOther(URI.create("/profile/programs?done=true")));
    }

    private static UUID account(SecurityContext security) {
        return UUID.fromString(security.getUserPrincipal().getName());
    }
}
