// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.Page;

/** The jobs that come by themselves, for administrators. */
@Component(service = RecurringResource.class)
@JakartarsResource
@Path("api/v1/jobs/recurring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "jobs")
public final class RecurringResource {

    private final ScheduledJobs jobs;

    @Activate
    public RecurringResource(@Reference ScheduledJobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(
            operationId = "listRecurringJobs",
            summary = "The jobs that come by themselves",
            description = "Those of the modules that are enabled now. Expressions are in Vietnamese time.")
    public Page<RecurringView> list() {
        return new Page<>(
                jobs.recurring().stream().map(RecurringView::of).toList(), Optional.empty(), Optional.empty());
    }
}
