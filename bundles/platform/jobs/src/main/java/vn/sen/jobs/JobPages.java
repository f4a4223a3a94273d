// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;

/** The list of all jobs, for administrators. */
@Component(service = JobPages.class)
@JakartarsResource
@Hidden
@Path("jobs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class JobPages {

    private final ScheduledJobs jobs;
    private final JobList list;

    @Activate
    public JobPages(@Reference ScheduledJobs jobs) {
        this.jobs = jobs;
        list = new JobList(jobs);
    }

    @GET
    public HtmlPage list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("kind") @DefaultValue("") String kind,
            @BeanParam ListQuery query) {
        return HtmlPage.of("jobs.jte", "jobs.title")
                .with("jobs", list.part(Optional.of(state), Optional.of(kind), query, ""))
                .with(
                        "recurring",
                        jobs.recurring().stream().map(RecurringView::of).toList())
                .with("states", List.of(JobState.values()))
                .with("state", state)
                .with("kind", kind);
    }
}
