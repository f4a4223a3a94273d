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
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.staff.DelegationOrder;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;

/** Who stands in for holders of positions of one agency, for administrators. */
@Component(service = DelegationScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/delegations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class DelegationScreen {

    private final PlaceForms forms;
    private final StaffBook book;
    private final StaffRegister register;
    private final Choices choices;

    @Activate
    public DelegationScreen(
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
        DelegationOrder order = order(values);
        return forms.save(fresh(agency), values, security, () -> register.addDelegation(order));
    }

    @GET
    @Path("{id}")
    public HtmlPage changeForm(
            @PathParam("agency") UUID agency, @PathParam("id") UUID id, @Context SecurityContext security) {
        Versioned<Delegation> found = known(agency, id);
        Delegation delegation = found.value();
        Values values = forms.values(
                delegation.validFrom(),
                Optional.of(delegation.validTo()),
                found.version(),
                form -> form.add("legalBasis", delegation.legalBasis()));
        return forms.page(knownDelegation(agency, id), values, security);
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
        Delegation known = known(agency, id).value();
        DelegationOrder order = new DelegationOrder(
                known.term().id(),
                known.standIn().id(),
                values.day("validFrom", forms.today()),
                values.day("validTo", forms.today()),
                values.text("legalBasis"));
        return forms.save(
                knownDelegation(agency, id),
                values,
                security,
                () -> register.changeDelegation(id, order, Edits.unchanged(values.number("version"))));
    }

    private DelegationOrder order(Values values) {
        return new DelegationOrder(
                values.id("term"),
                values.id("standIn"),
                values.day("validFrom", forms.today()),
                values.day("validTo", forms.today()),
                values.text("legalBasis"));
    }

    private PlaceForms.Place fresh(UUID agency) {
        return new PlaceForms.Place(agency, "delegations", "delegation.new", (values, t) -> fields(agency, values));
    }

    private static PlaceForms.Place knownDelegation(UUID agency, UUID id) {
        return new PlaceForms.Place(
                agency, "delegations/" + id, "delegation.change", (values, t) -> List.of(basis(values)));
    }

    private List<Field> fields(UUID agency, Values values) {
        List<Option> terms = book.holders(agency, forms.today()).stream()
                .map(term -> new Option(
                        term.id().toString(),
                        term.holder().name() + " – " + term.position().title(),
                        term.id().toString().equals(values.text("term"))))
                .toList();
        return List.of(
                Field.choice("term", terms),
                Field.choice(
                        "standIn",
                        choices.people(
                                forms.today(),
                                values.optionalId("standIn").stream().toList())),
                basis(values));
    }

    private static Field basis(Values values) {
        return Field.text("legalBasis", values.text("legalBasis")).hinted("legalBasis");
    }

    private Versioned<Delegation> known(UUID agency, UUID id) {
        return forms.known(
                book.delegation(id), found -> found.term().position().agency(), agency, "delegation-unknown", id);
    }
}
