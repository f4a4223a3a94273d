// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.administration.health.HealthView.Check;
import vn.sen.administration.health.HealthView.Health;
import vn.sen.administration.health.HealthView.ModuleHealth;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;

/** For load balancers and for whoever starts the server: does it live, and may requests be sent to it. */
@Component(service = HealthResource.class)
@JakartarsResource
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "health")
public final class HealthResource {

    private static final int UNAVAILABLE = 503;

    private final Modules modules;

    @Activate
    public HealthResource(@Reference Modules modules) {
        this.modules = modules;
    }

    @GET
    @Path("live")
    @Operation(
            summary = "The process answers",
            description = "Looks at nothing else: a restart would mend nothing else.")
    public Response live() {
        return answer(new HealthView(Health.UP, List.of(), List.of()));
    }

    @GET
    @Path("ready")
    @Operation(
            summary = "Requests may be sent to this node",
            description =
                    "200 for UP, and for DEGRADED: a module failed and the rest serves on. 503 for STARTING, until"
                            + " the modules that should run have been tried once, and for DOWN, while the database does not"
                            + " answer.")
    @ApiResponse(
            responseCode = "200",
            description = "UP or DEGRADED",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @ApiResponse(
            responseCode = "503",
            description = "STARTING or DOWN",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response ready() {
        return answer(look());
    }

    private HealthView look() {
        boolean reconciled = modules.reconciled();
        List<ModuleStatus> all = modules.list();
        Health kernel = Health.UP;
        if (!reconciled) {
            kernel = Health.STARTING;
        } else if (all.stream().anyMatch(module -> module.state() == ModuleState.FAILED)) {
            kernel = Health.DEGRADED;
        }
        Check check = new Check("modules", kernel, Optional.empty());
        List<ModuleHealth> states = all.stream()
                .map(module -> new ModuleHealth(module.id(), module.state()))
                .toList();
        return new HealthView(kernel, List.of(check), states);
    }

    private static Response answer(HealthView health) {
        int status = health.serves() ? Response.Status.OK.getStatusCode() : UNAVAILABLE;
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(health)
                .build();
    }
}
