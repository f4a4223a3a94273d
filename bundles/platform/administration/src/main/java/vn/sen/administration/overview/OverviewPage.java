// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.overview;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.administration.health.ServerHealth;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.HtmlPage;

/** Where an administrator begins: how the server is, and the ways to what can be administered. */
@Component(service = OverviewPage.class)
@JakartarsResource
@Hidden
@Path("administration")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class OverviewPage {

    private static final long MEBIBYTE = 1024L * 1024;

    private final ServerHealth health;
    private final String version;

    @Activate
    public OverviewPage(BundleContext context, @Reference ServerHealth health) {
        this.health = health;
        this.version = Objects.requireNonNullElse(context.getProperty("sen.version"), "");
    }

    @GET
    public HtmlPage overview() {
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return HtmlPage.of("administration.jte", "administration.title")
                .with("health", health.look())
                .with("version", version)
                .with("java", Runtime.version().toString())
                .with("up", up)
                .with("heapUsed", heap.getUsed() / MEBIBYTE)
                .with("heapMost", heap.getMax() / MEBIBYTE);
    }
}
