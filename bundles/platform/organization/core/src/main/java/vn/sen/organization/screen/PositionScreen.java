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
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.staff.PositionOrder;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Texts;

/** Positions of one agency, for administrators. */
@Component(service = PositionScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/positions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class PositionScreen {

    private final PlaceForms forms;
    private final StaffBook book;
    private final StaffRegister register;

    @Activate
    public PositionScreen(@Reference PlaceForms forms, @Reference StaffBook book, @Reference StaffRegister register) {
        this.forms = forms;
        this.book = book;
        this.register = register;
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
        PositionOrder order = order(agency, values);
        return forms.save(fresh(agency), values, security, () -> register.addPosition(order));
    }

    @GET
    @Path("{id}")
    public HtmlPage changeForm(
            @PathParam("agency") UUID agency, @PathParam("id") UUID id, @Context SecurityContext security) {
        Versioned<Position> found = known(agency, id);
        Position position = found.value();
        Values values = forms.values(position.validFrom(), position.validTo(), found.version(), form -> {
            form.add("title", position.title());
            form.add("rank", position.rank().name());
        });
        return forms.page(knownPosition(agency, id), values, security);
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
        Position known = known(agency, id).value();
        PositionOrder order = order(known.agency(), values);
        return forms.save(
                knownPosition(agency, id),
                values,
                security,
                () -> register.changePosition(id, order, Edits.unchanged(values.number("version"))));
    }

    private PositionOrder order(UUID agency, Values values) {
        return new PositionOrder(
                agency,
                values.text("title"),
                values.constant("rank", PositionRank.class).orElse(PositionRank.OFFICER),
                values.day("validFrom", forms.today()),
                values.optionalDay("validTo"));
    }

    private static PlaceForms.Place fresh(UUID agency) {
        return new PlaceForms.Place(agency, "positions", "position.new", (values, t) -> fields(values, t));
    }

    private static PlaceForms.Place knownPosition(UUID agency, UUID id) {
        return new PlaceForms.Place(agency, "positions/" + id, "position.change", (values, t) -> fields(values, t));
    }

    private static List<Field> fields(Values values, Texts t) {
        return List.of(
                Field.text("title", values.text("title")).hinted("title"),
                Field.choice(
                        "rank",
                        Choices.constants(PositionRank.values(), values.text("rank"), rank -> t.get("rank." + rank))));
    }

    private Versioned<Position> known(UUID agency, UUID id) {
        return forms.known(book.position(id), Position::agency, agency, "position-unknown", id);
    }
}
