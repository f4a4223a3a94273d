// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.organization.desk.DeskOrder;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.desk.OpeningStretch;
import vn.sen.organization.desk.WeeklyPattern;
import vn.sen.organization.exchange.FileKeys;
import vn.sen.organization.staff.DelegationOrder;
import vn.sen.organization.staff.PositionOrder;
import vn.sen.organization.staff.StaffOrder;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.organization.staff.TermOrder;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** One-stop desks and invented persons for the demonstration. */
@Component(service = DemonstrationPlaces.class)
public final class DemonstrationPlaces {

    private static final String FILE = "/demo/places.json";
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private final DeskRegister desks;
    private final StaffRegister staff;
    private final ModuleJson json;
    private final Today today;

    /** The file. */
    record Places(List<Place> desks, List<Person> people, List<StandIn> delegations) {}

    /** A desk of the agency with this key in the table of agencies. */
    record Place(String agency, String name, String address, String opening, boolean confirmed) {}

    /** Somebody in a position. */
    record Person(String name, Optional<String> subject, String agency, String title, PositionRank rank) {}

    /** Somebody stands in from today on. */
    record StandIn(String holder, String standIn, int days, String legalBasis) {}

    @Activate
    public DemonstrationPlaces(
            @Reference DeskRegister desks,
            @Reference StaffRegister staff,
            @Reference ModuleJson json,
            @Reference Today today) {
        this.desks = desks;
        this.staff = staff;
        this.json = json;
        this.today = today;
    }

    void fill() throws IOException {
        Places places = places();
        places.desks().forEach(place -> desks.add(order(place)));
        Map<String, Term> terms = new HashMap<>();
        places.people().forEach(person -> terms.put(person.name(), employ(person)));
        places.delegations().forEach(standIn -> delegate(standIn, terms));
    }

    private Places places() throws IOException {
        try (InputStream file = DemonstrationPlaces.class.getResourceAsStream(FILE)) {
            return json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Places.class);
        }
    }

    private Term employ(Person person) {
        StaffMember member = staff.addStaff(
                        new StaffOrder(person.name(), person.subject(), FIRST_DAY, Optional.empty()))
                .value();
        PositionOrder position = new PositionOrder(
                FileKeys.named(person.agency()), person.title(), person.rank(), FIRST_DAY, Optional.empty());
        return staff.addTerm(new TermOrder(
                        staff.addPosition(position).value().id(), member.id(), FIRST_DAY, Optional.empty()))
                .value();
    }

    private void delegate(StandIn standIn, Map<String, Term> terms) {
        LocalDate from = today.date();
        staff.addDelegation(new DelegationOrder(
                terms.get(standIn.holder()).id(),
                terms.get(standIn.standIn()).holder().id(),
                from,
                from.plusDays(standIn.days()),
                standIn.legalBasis()));
    }

    private static DeskOrder order(Place place) {
        return new DeskOrder(
                FileKeys.named(place.agency()),
                place.name(),
                place.address(),
                Optional.empty(),
                WeeklyPattern.read(place.opening()).stream()
                        .map(OpeningStretch::of)
                        .toList(),
                Optional.empty(),
                FIRST_DAY,
                Optional.empty(),
                Optional.of(place.confirmed()));
    }
}
