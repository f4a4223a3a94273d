// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Takes five seconds, so that something is always under way while a module comes and goes. */
@Component(service = SlowResource.class)
@JakartarsResource
@Path("api/v1/benchmark-probe")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public final class SlowResource {

    private static final int SECONDS = 5;

    @GET
    @Path("slow")
    public String slow() throws InterruptedException {
        TimeUnit.SECONDS.sleep(SECONDS);
        return "{\"slept\":" + SECONDS + "}";
    }
}
