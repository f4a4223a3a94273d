// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
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
import vn.sen.web.api.Texts;

/** One-stop desks of one agency and their opening hours, for administrators. */
@Component(service = DeskScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/desks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class DeskScreen extends PlaceScreen<Desk> {

    private final DeskRegister desks;

    @Activate
    public DeskScreen(@Reference PlaceForms forms, @Reference DeskRegister desks) {
        super(forms, "desk");
        this.desks = desks;
    }

    @Override
    Optional<Versioned<Desk>> find(UUID id) {
        return desks.versioned(id, forms().today());
    }

    @Override
    UUID agencyOf(Desk desk) {
        return desk.agency();
    }

    @Override
    Values values(Versioned<Desk> stored) {
        Desk desk = stored.value();
        return forms().values(desk.validFrom(), desk.validTo(), stored.version(), form -> {
            form.add("name", desk.name());
            form.add("address", desk.address());
            desk.phone().ifPresent(phone -> form.add("phone", phone));
            form.add("unconfirmed", Boolean.toString(!desk.confirmed()));
            for (DayOfWeek day : DayOfWeek.values()) {
                form.add(field(day), hours(desk, day));
            }
        });
    }

    @Override
    Supplier<?> adding(UUID agency, Values values) {
        DeskOrder order = order(agency, values);
        return () -> desks.add(order);
    }

    @Override
    Supplier<?> changing(UUID id, Desk known, Values values, LongConsumer unchanged) {
        DeskOrder order = order(known.agency(), values);
        return () -> desks.change(id, order, unchanged);
    }

    private DeskOrder order(UUID agency, Values values) {
        return new DeskOrder(
                agency,
                values.text("name"),
                values.text("address"),
                values.given("phone"),
                stretches(values),
                values.optionalDay("openingFrom"),
                values.day("validFrom", forms().today()),
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

    @Override
    List<Field> newFields(UUID agency, Values values, Texts t) {
        return storedFields(values, t);
    }

    @Override
    List<Field> storedFields(Values values, Texts t) {
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
}
