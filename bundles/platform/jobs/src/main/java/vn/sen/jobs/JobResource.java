// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.ProblemException;

/** Long work as its submitter sees it, and administrators. For everybody else a job does not exist. */
@Component(service = JobResource.class)
@JakartarsResource
@Path("api/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.AUDITOR,
    Roles.CLERK,
    Roles.INTERVIEWER,
    Roles.LEADER,
    Roles.OFFICER,
    Roles.PAR_APPRAISER,
    Roles.PAR_OFFICER,
    Roles.PUBLISHER,
    Roles.SURVEY_MANAGER
})
@AgencyRole(AgencyRole.Effect.ENOUGH)
@Tag(name = "jobs")
public final class JobResource {

    private final ScheduledJobs jobs;
    private final VisibleJobs visible;

    @Activate
    public JobResource(@Reference ScheduledJobs jobs) {
        this.jobs = jobs;
        visible = new VisibleJobs(jobs);
    }

    @GET
    @Operation(summary = "How far a job is")
    public JobView get(
            @PathParam("id") String id,
            @Context SecurityContext security,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return JobView.in(visible.find(id, security), language);
    }

    @GET
    @Path("result")
    @Operation(summary = "The result of a job that is done, as its module stored it")
    public String result(@PathParam("id") String id, @Context SecurityContext security) {
        Job job = visible.find(id, security);
        return job.result()
                .orElseThrow(() -> ProblemException.problem(409, "job-not-done")
                        .args(job.state().name())
                        .build());
    }

    @POST
    @Path("cancel")
    @Operation(
            summary = "End a job",
            description = "One that waits ends at once; one that runs is told to stop and ends soon after. Repeating"
                    + " it, or cancelling a finished job, changes nothing.")
    public JobView cancel(
            @PathParam("id") String id,
            @Context SecurityContext security,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        Job job = visible.find(id, security);
        return JobView.in(jobs.cancel(job.id()).orElse(job), language);
    }
}
