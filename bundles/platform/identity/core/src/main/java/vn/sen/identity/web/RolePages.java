// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.UserDirectory;
import vn.sen.identity.api.Roles;
import vn.sen.identity.role.KnownRoles;
import vn.sen.web.api.HtmlPage;

/** The roles for the administrator: what each may do, and how many hold it. */
@Component(service = RolePages.class)
@JakartarsResource
@Hidden
@Path("roles")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public final class RolePages {

    private final KnownRoles roles;
    private final UserDirectory directory;

    @Activate
    public RolePages(@Reference KnownRoles roles, @Reference UserDirectory directory) {
        this.roles = roles;
        this.directory = directory;
    }

    @GET
    public HtmlPage list() {
        return HtmlPage.of("roles.jte", "roles.title")
                .with("roles", roles.all())
                .with("names", roles.names())
                .with("holders", directory.holders());
    }
}
