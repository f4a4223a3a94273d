// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;

/** How far one job is, for its submitter and for administrators; with scripts the page follows the job by itself. */
@Component(service = JobPage.class)
@JakartarsResource
@Hidden
@Path("jobs/{id}")
@Produces(MediaType.TEXT_HTML)
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
public final class JobPage {

    private final ScheduledJobs jobs;
    private final VisibleJobs visible;

    @Activate
    public JobPage(@Reference ScheduledJobs jobs) {
        this.jobs = jobs;
        visible = new VisibleJobs(jobs);
    }

    @GET
    public HtmlPage show(@PathParam("id") String id, @Context SecurityContext security) {
        Job job = visible.find(id, security);
        return HtmlPage.of("job.jte", "jobs.job")
                .with("job", JobView.in(job, ""))
                .with("finished", job.state().finished())
                .with("cancelling", job.cancelling() && !job.state().finished())
                .with(
                        "administers",
                        security.getUserPrincipal() instanceof Caller caller && VisibleJobs.administers(caller));
    }

    @POST
    @Path("cancel")
    public Response cancel(@PathParam("id") String id, @Context SecurityContext security) {
        Job job = visible.find(id, security);
        jobs.cancel(job.id());
        return Response.seeOther(URI.create("/jobs/" + job.id())).build();
    }
}
