// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.kernel.api.ModuleCallCounters;
import vn.sen.kernel.api.Modules;
import vn.sen.persistence.api.DatabaseConnections;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.api.ProblemException;

/** Figures for a monitoring system, as OpenMetrics text: to this machine, and to whoever may see them. */
@Component(service = MetricsResource.class)
@JakartarsResource
@Path("metrics")
@PermitAll
@Tag(name = "metrics")
public final class MetricsResource {

    private final ServerFigures figures;

    @Activate
    public MetricsResource(
            @Reference Modules modules,
            @Reference ModuleTraffic traffic,
            @Reference ModuleCallCounters calls,
            @Reference DatabaseConnections connections,
            @Reference EventFigures events,
            @Reference FileFigures files,
            @Reference NotificationFigures notifications) {
        this.figures = new ServerFigures(modules, traffic, calls, connections, events, files, notifications);
    }

    @GET
    @Operation(
            summary =
                    "Requests, errors and latency per module, and the state of the process and of its connections, as OpenMetrics text",
            description = "Open to callers on the server's own machine; others need the role ADMINISTRATOR or AUDITOR.")
    public Response metrics(@Context HttpServletRequest request, @Context SecurityContext security) throws IOException {
        if (!LocalRequest.is(request)) {
            demandRole(security);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        OpenMetricsTextFormatWriter.create().write(text, figures.collect(), EscapingScheme.UNDERSCORE_ESCAPING);
        return Response.ok(text.toByteArray(), OpenMetricsTextFormatWriter.CONTENT_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void demandRole(SecurityContext security) {
        if (security.getUserPrincipal() == null) {
            throw ProblemException.problem(401, "authentication-required")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sen\"")
                    .build();
        }
        if (!security.isUserInRole(Roles.ADMINISTRATOR) && !security.isUserInRole(Roles.AUDITOR)) {
            throw ProblemException.problem(403, "access-denied")
                    .args(Roles.ADMINISTRATOR + ", " + Roles.AUDITOR)
                    .build();
        }
    }
}
