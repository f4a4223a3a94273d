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
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Desk;
import vn.sen.organization.desk.DeskOrder;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.desk.OpeningStretch;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.Texts;

/** One-stop desks of one agency and their opening hours, for administrators. */
@Component(service = DeskScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/desks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class DeskScreen {

    private final PlaceForms forms;
    private final DeskRegister desks;

    @Activate
    public DeskScreen(@Reference PlaceForms forms, @Reference DeskRegister desks) {
        this.forms = forms;
        this.desks = desks;
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
        DeskOrder order = order(agency, values);
        return forms.save(fresh(agency), values, security, () -> desks.add(order));
    }

    @GET
    @Path("{id}")
    public HtmlPage changeForm(
            @PathParam("agency") UUID agency, @PathParam("id") UUID id, @Context SecurityContext security) {
        Versioned<Desk> found = known(agency, id);
        Desk desk = found.value();
        Values values = forms.values(desk.validFrom(), desk.validTo(), found.version(), form -> {
            form.add("name", desk.name());
            form.add("address", desk.address());
            desk.phone().ifPresent(phone -> form.add("phone", phone));
            form.add("unconfirmed", Boolean.toString(!desk.confirmed()));
            for (DayOfWeek day : DayOfWeek.values()) {
                form.add(field(day), hours(desk, day));
            }
        });
        return forms.page(knownDesk(agency, id), values, security);
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
        Desk known = known(agency, id).value();
        DeskOrder order = order(known.agency(), values);
        return forms.save(
                knownDesk(agency, id),
                values,
                security,
                () -> desks.change(id, order, Edits.unchanged(values.number("version"))));
    }

    private DeskOrder order(UUID agency, Values values) {
        return new DeskOrder(
                agency,
                values.text("name"),
                values.text("address"),
                values.given("phone"),
                stretches(values),
                values.optionalDay("openingFrom"),
                values.day("validFrom", forms.today()),
                values.optionalDay("validTo"),
                Optional.of(!values.checked("unconfirmed")));
    }

    private static List<OpeningStretch> stretches(Values values) {
        List<OpeningStretch> stretches = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String stretch : values.words(field(day))) {
                String[] ends = (stretch + "-").split("[-–]", 3);
                stretches.add(new OpeningStretch(day, ends[0], ends[1]));
            }
        }
        return stretches;
    }

    private static String hours(Desk desk, DayOfWeek day) {
        return desk.opening().stream()
                .filter(time -> time.day() == day)
                .map(time -> time.opens() + "-" + time.closes())
                .collect(Collectors.joining(" "));
    }

    private static String field(DayOfWeek day) {
        return "hours-" + day;
    }

    private static PlaceForms.Place fresh(UUID agency) {
        return new PlaceForms.Place(agency, "desks", "desk.new", (values, t) -> fields(values, t));
    }

    private static PlaceForms.Place knownDesk(UUID agency, UUID id) {
        return new PlaceForms.Place(agency, "desks/" + id, "desk.change", (values, t) -> fields(values, t));
    }

    private static List<Field> fields(Values values, Texts t) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("name", values.text("name")).labelled("desk-name"),
                Field.text("address", values.text("address")),
                Field.text("phone", values.text("phone")).optional(),
                Field.heading("opening")));
        for (DayOfWeek day : DayOfWeek.values()) {
            fields.add(Field.text(field(day), values.text(field(day)))
                    .labelled("weekday." + day)
                    .optional()
                    .hinted(day == DayOfWeek.MONDAY ? "opening" : ""));
        }
        fields.add(
                Field.day("openingFrom", values.text("openingFrom")).optional().hinted("openingFrom"));
        fields.add(Field.check("unconfirmed", values.checked("unconfirmed")).hinted("unconfirmed-desk"));
        return fields;
    }

    private Versioned<Desk> known(UUID agency, UUID id) {
        return forms.known(desks.versioned(id, forms.today()), Desk::agency, agency, "desk-unknown", id);
    }
}
