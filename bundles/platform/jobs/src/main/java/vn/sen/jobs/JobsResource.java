// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;

/** The jobs of everybody, for administrators. */
@Component(service = JobsResource.class)
@JakartarsResource
@Path("api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "jobs")
public final class JobsResource {

    private final JobList list;

    @Activate
    public JobsResource(@Reference ScheduledJobs jobs) {
        list = new JobList(jobs);
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Jobs of the last 30 days, the newest first")
    public Page<JobView> list(
            @Parameter(description = "Only jobs in this state") @QueryParam("state") String state,
            @Parameter(description = "Only jobs of this kind, as calendar.recount") @QueryParam("kind") String kind,
            @BeanParam ListQuery query,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return list.part(Optional.ofNullable(state), Optional.ofNullable(kind), query, language);
    }
}
