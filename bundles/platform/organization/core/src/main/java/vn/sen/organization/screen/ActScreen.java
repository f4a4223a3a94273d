// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Plan;
import vn.sen.organization.rest.Parameters;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Acts: the list, the form of each kind, the plan that is shown before anything changes, and annulling. */
@Component(service = ActScreen.class)
@JakartarsResource
@Hidden
@Path("organization/acts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class ActScreen {

    private static final String ACTS = "/organization/acts";
    private static final int SHOWN = 200;
    private static final long LARGEST_PLAN = 2L * 1024 * 1024;

    private final ActRegister register;
    private final Choices choices;
    private final Authority authority;
    private final ModuleJson json;
    private final Today today;

    @Activate
    public ActScreen(
            @Reference ActRegister register,
            @Reference Choices choices,
            @Reference Authority authority,
            @Reference ModuleJson json,
            @Reference Today today) {
        this.register = register;
        this.choices = choices;
        this.authority = authority;
        this.json = json;
        this.today = today;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage list() {
        List<Act> all = register.all();
        return HtmlPage.of("acts.jte", "acts.title")
                .with("total", all.size())
                .with(
                        "acts",
                        all.stream()
                                .sorted(Comparator.comparingLong(Act::number).reversed())
                                .limit(SHOWN)
                                .toList());
    }

    @GET
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("new")
    public HtmlPage form(
            @QueryParam("kind") String kind,
            @QueryParam("agency") String agency,
            @QueryParam("effective") String effective,
            @Context SecurityContext security) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("effective", effective, today.date());
        Optional<UUID> chosen = parameters.id("agency", agency);
        ChangeKind what = kind(kind).orElseGet(() -> {
            parameters.fault(
                    "kind", "unknown-value", List.of(ChangeKind.values()).toString());
            return ChangeKind.FOUND;
        });
        parameters.check();
        chosen.ifPresent(id -> authority.requireAdministrator(security, id));
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        chosen.ifPresent(id -> {
            values.add("agencies", id.toString());
            if (what == ChangeKind.FOUND) {
                values.add("parent-1", id.toString());
            }
        });
        return form(new ActForm(what, day, new Values(values), choices), what, day, List.of());
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> body, @Context SecurityContext security) {
        Values values = new Values(body);
        ChangeKind kind = values.constant("kindOfChange", ChangeKind.class).orElse(ChangeKind.FOUND);
        LocalDate day = values.day("effective", today.date());
        ActForm form = new ActForm(kind, day, values, choices);
        ActOrder order = form.order();
        authority.requireFor(security, order);
        Plan plan = register.plan(order);
        if (!plan.possible()) {
            return Response.status(422)
                    .entity(form(form, kind, day, ActForm.named(plan.faults())))
                    .build();
        }
        return Response.ok(planPage(plan, kind)).build();
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @BodyLimit(LARGEST_PLAN)
    public Response record(
            @FormParam("order") String order, @FormParam("revision") long revision, @Context SecurityContext security) {
        ActOrder read = order(order);
        authority.requireFor(security, read);
        Act act = register.record(read, security.getUserPrincipal().getName(), Optional.of(revision));
        return Response.seeOther(URI.create(ACTS + "/" + act.id() + "?done=recorded"))
                .build();
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Path("{id}")
    public HtmlPage act(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return actPage(
                known(id), Optional.ofNullable(done).filter(word -> word.matches("recorded|annulled")), List.of());
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}/annul")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response annul(
            @PathParam("id") UUID id, @FormParam("reason") String reason, @Context SecurityContext security) {
        Act act = known(id);
        authority.requireFor(security, new ActOrder(act.effective(), act.legalBasis(), act.changes()));
        String why = Optional.ofNullable(reason).orElse("").strip();
        List<Fault> faults = why.isEmpty()
                ? List.of(Fault.of("/reason", "reason-missing"))
                : register.planAnnulment(act).faults();
        if (!faults.isEmpty()) {
            return Response.status(422)
                    .entity(actPage(act, Optional.empty(), faults))
                    .build();
        }
        register.annul(id, why, security.getUserPrincipal().getName());
        return Response.seeOther(URI.create(ACTS + "/" + id + "?done=annulled")).build();
    }

    private HtmlPage form(ActForm form, ChangeKind kind, LocalDate day, List<Fault> faults) {
        return HtmlPage.of("act-form.jte", "act." + kind)
                .with("kind", kind)
                .with("day", day)
                .with(
                        "form",
                        new Form(
                                "act." + kind,
                                "",
                                List.of(
                                        new Form.Crumb("/organization", "organization.title"),
                                        new Form.Crumb(ACTS, "acts.title")),
                                ACTS + "/plan",
                                "form.see-plan",
                                form::fields,
                                faults));
    }

    private HtmlPage planPage(Plan plan, ChangeKind kind) {
        return HtmlPage.of("plan.jte", "plan.title")
                .with("plan", plan)
                .with("kind", kind)
                .with("names", names(plan))
                .with("order", json.write(plan.order()));
    }

    private HtmlPage actPage(Act act, Optional<String> done, List<Fault> faults) {
        Names names =
                new Names(register.tree(), List.of(new ActOrder(act.effective(), act.legalBasis(), act.changes())));
        return HtmlPage.of("act.jte", "acts.one")
                .with("act", act)
                .with("names", names)
                .with("done", done)
                .with("faults", faults);
    }

    private Names names(Plan plan) {
        return new Names(register.tree(), List.of(plan.order()));
    }

    private Act known(UUID id) {
        return register.find(id).orElseThrow(() -> ActRegister.unknown(id));
    }

    private ActOrder order(String text) {
        try {
            return json.read(Optional.ofNullable(text).orElse(""), ActOrder.class);
        } catch (UncheckedIOException madeUp) {
            throw ProblemException.problem(400, "plan-unreadable").cause(madeUp).build();
        }
    }

    private static Optional<ChangeKind> kind(String text) {
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
