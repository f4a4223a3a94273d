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
import vn.sen.organization.api.Delegation;
import vn.sen.organization.staff.DelegationOrder;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Texts;

/** Who stands in for holders of positions of one agency, for administrators. */
@Component(service = DelegationScreen.class)
@JakartarsResource
@Hidden
@Path("organization/agencies/{agency}/delegations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class DelegationScreen extends PlaceScreen<Delegation> {

    private final StaffBook book;
    private final StaffRegister register;
    private final Choices choices;

    @Activate
    public DelegationScreen(
            @Reference PlaceForms forms,
            @Reference StaffBook book,
            @Reference StaffRegister register,
            @Reference Choices choices) {
        super(forms, "delegation");
        this.book = book;
        this.register = register;
        this.choices = choices;
    }

    @Override
    Optional<Versioned<Delegation>> find(UUID id) {
        return book.delegation(id);
    }

    @Override
    UUID agencyOf(Delegation delegation) {
        return delegation.term().position().agency();
    }

    @Override
    Values values(Versioned<Delegation> stored) {
        Delegation delegation = stored.value();
        return forms().values(
                        delegation.validFrom(),
                        Optional.of(delegation.validTo()),
                        stored.version(),
                        form -> form.add("legalBasis", delegation.legalBasis()));
    }

    @Override
    Supplier<?> adding(UUID agency, Values values) {
        DelegationOrder order = order(values.id("term"), values.id("standIn"), values);
        return () -> register.addDelegation(order);
    }

    @Override
    Supplier<?> changing(UUID id, Delegation known, Values values, LongConsumer unchanged) {
        DelegationOrder order = order(known.term().id(), known.standIn().id(), values);
        return () -> register.changeDelegation(id, order, unchanged);
    }

    private DelegationOrder order(UUID term, UUID standIn, Values values) {
        return new DelegationOrder(
                term,
                standIn,
                values.day("validFrom", forms().today()),
                values.day("validTo", forms().today()),
                values.text("legalBasis"));
    }

    @Override
    List<Field> newFields(UUID agency, Values values, Texts t) {
        List<Option> terms = book.holders(agency, forms().today()).stream()
                .map(term -> new Option(
                        term.id().toString(),
                        term.holder().name() + " – " + term.position().title(),
                        term.id().toString().equals(values.text("term"))))
                .toList();
        return List.of(
                Field.choice("term", choices.chooseOne(t, terms)),
                Field.choice("standIn", choices.chooseOne(t, choices.people(forms().today(), values.ids("standIn")))),
                basis(values));
    }

    @Override
    List<Field> storedFields(Values values, Texts t) {
        return List.of(basis(values));
    }

    @Override
    boolean ends() {
        return true;
    }

    private static Field basis(Values values) {
        return Field.text("legalBasis", values.text("legalBasis")).hinted("legalBasis");
    }
}
