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
import vn.sen.organization.api.Term;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.TermOrder;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Texts;

/** Who holds the positions of one agency, for administrators. */
@Component(service = TermScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/terms")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class TermScreen extends PlaceScreen<Term> {

    private final StaffBook book;
    private final StaffRegister register;
    private final Choices choices;

    @Activate
    public TermScreen(
            @Reference PlaceForms forms,
            @Reference StaffBook book,
            @Reference StaffRegister register,
            @Reference Choices choices) {
        super(forms, "term");
        this.book = book;
        this.register = register;
        this.choices = choices;
    }

    @Override
    Optional<Versioned<Term>> find(UUID id) {
        return book.term(id);
    }

    @Override
    UUID agencyOf(Term term) {
        return term.position().agency();
    }

    @Override
    Values values(Versioned<Term> stored) {
        return forms().values(stored.value().validFrom(), stored.value().validTo(), stored.version());
    }

    @Override
    Supplier<?> adding(UUID agency, Values values) {
        TermOrder order = order(values.id("position"), values.id("staff"), values);
        return () -> register.addTerm(order);
    }

    @Override
    Supplier<?> changing(UUID id, Term known, Values values, LongConsumer unchanged) {
        TermOrder order = order(known.position().id(), known.holder().id(), values);
        return () -> register.changeTerm(id, order, unchanged);
    }

    private TermOrder order(UUID position, UUID holder, Values values) {
        return new TermOrder(position, holder, values.day("validFrom", forms().today()), values.optionalDay("validTo"));
    }

    @Override
    List<Field> newFields(UUID agency, Values values, Texts t) {
        List<Option> positions = book.positions(agency, forms().today()).stream()
                .map(Versioned::value)
                .map(position -> new Option(
                        position.id().toString(),
                        position.title(),
                        position.id().toString().equals(values.text("position"))))
                .toList();
        return List.of(
                Field.choice("position", choices.chooseOne(t, positions)),
                Field.choice("staff", choices.chooseOne(t, choices.people(forms().today(), values.ids("staff")))));
    }

    @Override
    List<Field> storedFields(Values values, Texts t) {
        return List.of();
    }
}
