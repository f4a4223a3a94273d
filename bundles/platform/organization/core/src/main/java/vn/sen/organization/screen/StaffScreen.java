// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.organization.rest.Parameters;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffOrder;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** People who work for agencies, for administrators. */
@Component(service = StaffScreen.class)
@JakartarsResource
@Hidden
@Path("organization/staff")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class StaffScreen {

    private static final String STAFF = "/organization/staff";
    private static final int SHOWN = 200;

    private final StaffBook book;
    private final Agencies agencies;
    private final StaffRegister register;
    private final Authority authority;
    private final Today today;

    /** A position that somebody holds or held, with the name of its agency. */
    public record Post(Term term, String agency) {}

    @Activate
    public StaffScreen(
            @Reference StaffBook book,
            @Reference Agencies agencies,
            @Reference StaffRegister register,
            @Reference Authority authority,
            @Reference Today today) {
        this.book = book;
        this.agencies = agencies;
        this.register = register;
        this.authority = authority;
        this.today = today;
    }

    @GET
    public HtmlPage list(@QueryParam("q") String text, @Context SecurityContext security) {
        Parameters parameters = new Parameters();
        Optional<String> words = parameters.text("q", text);
        parameters.check();
        authority.requireAdministratorOfAll(security);
        List<StaffMember> people = book.search(words, today.date(), Optional.empty(), SHOWN);
        return HtmlPage.of("staff.jte", "staff.title")
                .with("text", words.orElse(""))
                .with("people", people)
                .with("held", held(people));
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Path("new")
    public HtmlPage newForm() {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.add("validFrom", today.date().toString());
        return form(STAFF, "staff.new", new Values(values), "", List.of()).page();
    }

    @POST
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> body, @Context SecurityContext security) {
        Values values = new Values(body);
        StaffOrder order = order(values);
        return saved(
                values, STAFF, "staff.new", "", () -> register.addStaff(order).value());
    }

    @GET
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}")
    public HtmlPage changeForm(@PathParam("id") UUID id, @Context SecurityContext security) {
        authority.requireReaderOf(security, book.career(id));
        Versioned<StaffMember> person = known(id);
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.add("name", person.value().name());
        person.value().subject().ifPresent(subject -> values.add("subject", subject));
        values.add("validFrom", person.value().validFrom().toString());
        person.value().validTo().ifPresent(day -> values.add("validTo", day.toString()));
        values.add("version", Long.toString(person.version()));
        return form(
                        STAFF + "/" + id,
                        "staff.change",
                        new Values(values),
                        person.value().name(),
                        List.of())
                .page()
                .with(
                        "career",
                        book.career(id).stream()
                                .map(term ->
                                        new Post(term, agency(term.position().agency())))
                                .toList());
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") UUID id, MultivaluedMap<String, String> body, @Context SecurityContext security) {
        Values values = new Values(body);
        StaffOrder order = order(values);
        book.career(id)
                .forEach(term ->
                        authority.requireAdministrator(security, term.position().agency()));
        return saved(
                values,
                STAFF + "/" + id,
                "staff.change",
                known(id).value().name(),
                () -> register.changeStaff(id, order, Edits.unchanged(values.number("version")))
                        .value());
    }

    private Response saved(Values values, String action, String title, String about, Supplier<StaffMember> act) {
        return Edits.save(
                values,
                act,
                person -> Response.seeOther(URI.create(STAFF + "?q=")).build(),
                faults -> form(action, title, values, about, faults).page());
    }

    /** Each position that people hold today, with its agency, by person. */
    private Map<UUID, List<String>> held(List<StaffMember> people) {
        Map<UUID, List<String>> lines = new HashMap<>();
        book.held(people.stream().map(StaffMember::id).toList(), today.date())
                .forEach((person, terms) -> lines.put(
                        person,
                        terms.stream()
                                .map(term -> term.position().title() + " – "
                                        + agency(term.position().agency()))
                                .toList()));
        return lines;
    }

    private String agency(UUID id) {
        return agencies.nearest(id, today.date()).map(Agency::name).orElse("");
    }

    private static Form form(String action, String title, Values values, String about, List<Fault> faults) {
        return new Form(
                title,
                about,
                List.of(new Form.Crumb("/organization", "organization.title"), new Form.Crumb(STAFF, "staff.title")),
                action,
                "form.save",
                t -> List.of(
                        Field.hidden("version", values.text("version")),
                        Field.text("name", values.text("name")).labelled("person-name"),
                        Field.text("subject", values.text("subject")).optional().hinted("subject"),
                        Field.day("validFrom", values.text("validFrom")).labelled("service-from"),
                        Field.day("validTo", values.text("validTo"))
                                .labelled("service-to")
                                .optional()),
                faults);
    }

    private StaffOrder order(Values values) {
        return new StaffOrder(
                values.text("name"),
                values.given("subject"),
                values.day("validFrom", today.date()),
                values.optionalDay("validTo"));
    }

    private Versioned<StaffMember> known(UUID id) {
        return book.staff(id)
                .orElseThrow(() -> ProblemException.problem(404, "staff-unknown")
                        .args(id.toString())
                        .build());
    }
}
