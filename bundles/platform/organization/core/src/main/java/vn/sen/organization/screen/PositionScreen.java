// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
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
import vn.sen.web.api.Texts;

/** Positions of one agency, for administrators. */
@Component(service = PositionScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/positions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class PositionScreen extends PlaceScreen<Position> {

    private final StaffBook book;
    private final StaffRegister register;

    @Activate
    public PositionScreen(@Reference PlaceForms forms, @Reference StaffBook book, @Reference StaffRegister register) {
        super(forms, "position");
        this.book = book;
        this.register = register;
    }

    @Override
    Optional<Versioned<Position>> find(UUID id) {
        return book.position(id);
    }

    @Override
    UUID agencyOf(Position position) {
        return position.agency();
    }

    @Override
    Values values(Versioned<Position> stored) {
        Position position = stored.value();
        return forms().values(position.validFrom(), position.validTo(), stored.version(), form -> {
            form.add("title", position.title());
            form.add("rank", position.rank().name());
        });
    }

    @Override
    Supplier<?> adding(UUID agency, Values values) {
        PositionOrder order = order(agency, values);
        return () -> register.addPosition(order);
    }

    @Override
    Supplier<?> changing(UUID id, Position known, Values values, LongConsumer unchanged) {
        PositionOrder order = order(known.agency(), values);
        return () -> register.changePosition(id, order, unchanged);
    }

    private PositionOrder order(UUID agency, Values values) {
        return new PositionOrder(
                agency,
                values.text("title"),
                values.constant("rank", PositionRank.class).orElse(PositionRank.OFFICER),
                values.day("validFrom", forms().today()),
                values.optionalDay("validTo"));
    }

    @Override
    List<Field> newFields(UUID agency, Values values, Texts t) {
        return storedFields(values, t);
    }

    @Override
    List<Field> storedFields(Values values, Texts t) {
        return List.of(
                Field.text("title", values.text("title")).hinted("title"),
                Field.choice(
                        "rank",
                        Choices.constants(PositionRank.values(), values.text("rank"), rank -> t.get("rank." + rank))));
    }
}
