// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.access.Authority;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.rest.AgencyLookup;
import vn.sen.organization.staff.Versioned;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Texts;
import vn.sen.web.api.Today;

/** What the forms for positions, terms, delegations and desks of one agency share. */
@Component(service = PlaceForms.class)
public final class PlaceForms {

    private final Agencies agencies;
    private final Authority authority;
    private final Today today;

    @Activate
    public PlaceForms(@Reference Agencies agencies, @Reference Authority authority, @Reference Today today) {
        this.agencies = agencies;
        this.authority = authority;
        this.today = today;
    }

    /**
     * A form of an agency.
     *
     * @param path below the page of the agency
     * @param title key of the title, which names the agency
     * @param ends whether the last day has to be given
     * @param fields that the form has beside its days
     */
    record Place(UUID agency, String path, String title, boolean ends, BiFunction<Values, Texts, List<Field>> fields) {}

    LocalDate today() {
        return today.date();
    }

    /** The values of a form that begins today. */
    Values fresh() {
        return values(today.date(), Optional.empty(), 0);
    }

    Values values(LocalDate from, Optional<LocalDate> to, long version) {
        return values(from, to, version, form -> {});
    }

    Values values(LocalDate from, Optional<LocalDate> to, long version, Consumer<MultivaluedMap<String, String>> more) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("validFrom", from.toString());
        to.ifPresent(day -> form.add("validTo", day.toString()));
        form.add("version", Long.toString(version));
        more.accept(form);
        return new Values(form);
    }

    HtmlPage page(Place place, Values values, SecurityContext security) {
        authority.requireAdministrator(security, place.agency());
        return form(place, values, List.of()).page();
    }

    Response save(Place place, Values values, SecurityContext security, Supplier<?> act) {
        authority.requireAdministrator(security, place.agency());
        return Edits.save(
                values,
                act,
                done -> Response.seeOther(URI.create("/organization/agencies/" + place.agency()))
                        .build(),
                faults -> form(place, values, faults).page());
    }

    /** The record of an address, if it belongs to the agency of the address. */
    <T> Versioned<T> known(Optional<Versioned<T>> found, Function<T, UUID> keeper, UUID agency, String code, UUID id) {
        return found.filter(record -> keeper.apply(record.value()).equals(agency))
                .orElseThrow(() ->
                        ProblemException.problem(404, code).args(id.toString()).build());
    }

    private Form form(Place place, Values values, List<Fault> faults) {
        Agency agency = agencies.nearest(place.agency(), today.date())
                .orElseThrow(() -> AgencyLookup.unknown(place.agency().toString()));
        String home = "/organization/agencies/" + agency.id();
        return new Form(
                place.title(),
                agency.name(),
                List.of(new Form.Crumb("/organization", "organization.title"), new Form.Crumb(home, agency.name())),
                home + "/" + place.path(),
                "form.save",
                t -> fields(place, values, t),
                faults);
    }

    private static List<Field> fields(Place place, Values values, Texts t) {
        List<Field> fields = new ArrayList<>(List.of(Field.hidden("version", values.text("version"))));
        fields.addAll(place.fields().apply(values, t));
        fields.add(Field.day("validFrom", values.text("validFrom")));
        Field last = Field.day("validTo", values.text("validTo"));
        fields.add(place.ends() ? last : last.optional().hinted("validTo"));
        return fields;
    }
}
