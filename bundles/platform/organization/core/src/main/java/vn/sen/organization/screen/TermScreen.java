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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Term;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.TermOrder;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;

/** Who holds the positions of one agency, for administrators. */
@Component(service = TermScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/terms")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class TermScreen {

    private final PlaceForms forms;
    private final StaffBook book;
    private final StaffRegister register;
    private final Choices choices;

    @Activate
    public TermScreen(
            @Reference PlaceForms forms,
            @Reference StaffBook book,
            @Reference StaffRegister register,
            @Reference Choices choices) {
        this.forms = forms;
        this.book = book;
        this.register = register;
        this.choices = choices;
    }

    @GET
    @Path("new")
    public HtmlPage newForm(@PathParam("agency") UUID agency, @Context SecurityContext security) {
        return forms.page(fresh(agency), forms.fresh(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("agency") UUID agency, MultivaluedMap<String, String> body, @Context SecurityContext security) {
        Values values = new Values(body);
        TermOrder order = order(values);
        return forms.save(fresh(agency), values, security, () -> register.addTerm(order));
    }

    @GET
    @Path("{id}")
    public HtmlPage changeForm(
            @PathParam("agency") UUID agency, @PathParam("id") UUID id, @Context SecurityContext security) {
        Versioned<Term> found = known(agency, id);
        Term term = found.value();
        Values values = forms.values(term.validFrom(), term.validTo(), found.version());
        return forms.page(knownTerm(agency, id), values, security);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("agency") UUID agency,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> body,
            @Context SecurityContext security) {
        Values values = new Values(body);
        Term known = known(agency, id).value();
        TermOrder order = new TermOrder(
                known.position().id(),
                known.holder().id(),
                values.day("validFrom", forms.today()),
                values.optionalDay("validTo"));
        return forms.save(
                knownTerm(agency, id),
                values,
                security,
                () -> register.changeTerm(id, order, Edits.unchanged(values.number("version"))));
    }

    private TermOrder order(Values values) {
        return new TermOrder(
                values.id("position"),
                values.id("staff"),
                values.day("validFrom", forms.today()),
                values.optionalDay("validTo"));
    }

    private PlaceForms.Place fresh(UUID agency) {
        return new PlaceForms.Place(agency, "terms", "term.new", (values, t) -> fields(agency, values));
    }

    private static PlaceForms.Place knownTerm(UUID agency, UUID id) {
        return new PlaceForms.Place(agency, "terms/" + id, "term.change", (values, t) -> List.of());
    }

    private List<Field> fields(UUID agency, Values values) {
        List<Option> positions = book.positions(agency, forms.today()).stream()
                .map(Versioned::value)
                .map(position -> new Option(
                        position.id().toString(),
                        position.title(),
                        position.id().toString().equals(values.text("position"))))
                .toList();
        return List.of(
                Field.choice("position", positions),
                Field.choice(
                        "staff",
                        choices.people(
                                forms.today(),
                                values.optionalId("staff").stream().toList())));
    }

    private Versioned<Term> known(UUID agency, UUID id) {
        return forms.known(book.term(id), term -> term.position().agency(), agency, "term-unknown", id);
    }
}
