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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.administration.health.HealthView.Health;

/** For load balancers and for whoever starts the server: does it live, and may requests be sent to it. */
@Component(service = HealthResource.class)
@JakartarsResource
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "health")
public final class HealthResource {

    private static final int UNAVAILABLE = 503;

    private final ServerHealth health;

    @Activate
    public HealthResource(@Reference ServerHealth health) {
        this.health = health;
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
        return answer(health.look());
    }

    private static Response answer(HealthView health) {
        int status = health.serves() ? Response.Status.OK.getStatusCode() : UNAVAILABLE;
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(health)
                .build();
    }
}
