// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.administration.language.CallerLanguage;
import vn.sen.identity.api.Roles;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;
import vn.sen.web.api.TimeLimit;

/** The modules for the administrator: the list, the plan of an act, the act. Nothing is done before its plan is shown. */
@Component(service = ModulePages.class)
@JakartarsResource
@Hidden
@Path("modules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class ModulePages {

    static final String INSTALLED = "install";

    private final Modules modules;

    @Activate
    public ModulePages(@Reference(service = AuditedModules.class) Modules modules) {
        this.modules = modules;
    }

    /** The list; above it what has just been {@code done}, if the address tells of an act and a module that exist. */
    @GET
    public HtmlPage list(
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("module") @DefaultValue("") String id,
            @Context HttpHeaders headers) {
        Locale locale = CallerLanguage.of(headers);
        Optional<String> act =
                done.equals(INSTALLED) ? Optional.of(done) : PageAct.named(done).map(PageAct::path);
        Optional<ModuleView> subject = modules.find(id).map(status -> ModuleView.of(status, locale));
        return HtmlPage.of("modules.jte", "modules.title")
                .with("modules", views(locale))
                .with("done", act.filter(known -> subject.isPresent() || known.equals(PageAct.REMOVE.path())))
                .with("subject", subject);
    }

    @GET
    @Path("{id}/{act}")
    @RecentlyConfirmed
    public HtmlPage plan(@PathParam("id") String id, @PathParam("act") String name, @Context HttpHeaders headers) {
        return plan(id, act(name), List.of(), CallerLanguage.of(headers));
    }

    @POST
    @RecentlyConfirmed
    @Path("{id}/{act}")
    @TimeLimit(ModulesResource.LONGEST_ACT)
    public Response carryOut(@PathParam("id") String id, @PathParam("act") String name, @Context HttpHeaders headers) {
        PageAct act = act(name);
        Locale locale = CallerLanguage.of(headers);
        try {
            Optional<ModuleStatus> after = act.run(modules, id);
            if (after.filter(module -> module.state() == ModuleState.FAILED).isPresent()) {
                List<ProblemView> reasons = ProblemView.of(after.get().problems(), locale);
                return Response.status(409)
                        .entity(plan(id, act, reasons, locale))
                        .build();
            }
            return Response.seeOther(URI.create("/modules?done=" + act.path() + "&module=" + id))
                    .build();
        } catch (ActRefusedException refusal) {
            List<ProblemView> reasons = ProblemView.of(refusal.problems(), locale);
            return Response.status(409).entity(plan(id, act, reasons, locale)).build();
        }
    }

    /** @param reasons why the act, tried just now, was refused or failed */
    private HtmlPage plan(String id, PageAct act, List<ProblemView> reasons, Locale locale) {
        ModuleStatus module = modules.find(id).orElseThrow(() -> unknown(id));
        try {
            return HtmlPage.of("module-plan.jte", "modules.title")
                    .with("module", ModuleView.of(module, locale))
                    .with("act", act)
                    .with("plan", PlanView.of(modules.plan(act.kind(), id), locale))
                    .with("reasons", reasons);
        } catch (ActRefusedException goneMeanwhile) {
            throw unknown(id);
        }
    }

    private List<ModuleView> views(Locale locale) {
        return modules.list().stream()
                .map(status -> ModuleView.of(status, locale))
                .toList();
    }

    private static PageAct act(String name) {
        return PageAct.named(name)
                .orElseThrow(() -> ProblemException.problem(404, "not-found").build());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.problem(404, "module-unknown").args(id).build();
    }
}
