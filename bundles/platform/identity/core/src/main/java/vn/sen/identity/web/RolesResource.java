// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.UserDirectory;
import vn.sen.identity.api.Roles;
import vn.sen.identity.role.KnownRoles;
import vn.sen.web.api.Page;

/** The roles that somebody can be given now. */
@Component(service = RolesResource.class)
@JakartarsResource
@Path("api/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
@Tag(name = "users")
public final class RolesResource {

    private final KnownRoles roles;
    private final UserDirectory directory;

    @Activate
    public RolesResource(@Reference KnownRoles roles, @Reference UserDirectory directory) {
        this.roles = roles;
        this.directory = directory;
    }

    /** A role as the API tells it. */
    @Schema(name = "Role")
    public record RoleView(
            String name,

            @Schema(description = "Enabled users who hold it today, anywhere")
            long holders) {}

    @GET
    @Operation(summary = "Roles that can be given: the platform's, and those of enabled modules")
    public Page<RoleView> list() {
        Map<String, Long> holders = directory.holders();
        List<RoleView> all = roles.all().stream()
                .map(role -> new RoleView(role, holders.getOrDefault(role, 0L)))
                .toList();
        return new Page<>(all, Optional.empty(), Optional.empty());
    }
}
