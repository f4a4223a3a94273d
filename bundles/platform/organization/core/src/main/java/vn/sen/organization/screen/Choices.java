// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.staff.StaffBook;
import vn.sen.web.api.Texts;

/** Lists to choose from in forms. */
@Component(service = Choices.class)
public final class Choices {

    private static final int MOST_PEOPLE = 2_000;

    private final Agencies agencies;
    private final StaffBook book;

    @Activate
    public Choices(@Reference Agencies agencies, @Reference StaffBook book) {
        this.agencies = agencies;
        this.book = book;
    }

    /** Agencies that live on the day or the day before, so that those which an act of the day ends are there too. */
    public List<Option> agencies(LocalDate day, Collection<UUID> chosen) {
        Stream<Agency> before = agencies.search(AgencyQuery.all(day.minusDays(1))).stream();
        Stream<Agency> on = agencies.search(AgencyQuery.all(day)).stream();
        return Stream.concat(on, before)
                .map(Agency::id)
                .distinct()
                .map(id -> agencies.nearest(id, day).orElseThrow())
                .map(agency -> option(agency, chosen))
                .toList();
    }

    /** What an agency was at the end of the day before, when an act of the day finds it. */
    Optional<Agency> agency(UUID id, LocalDate day) {
        return agencies.nearest(id, day.minusDays(1));
    }

    /** The same with an empty choice first. */
    public List<Option> agencyOrNone(LocalDate day, Collection<UUID> chosen, String none) {
        return Stream.concat(Stream.of(new Option("", none, chosen.isEmpty())), agencies(day, chosen).stream())
                .toList();
    }

    /** People in service on the day. */
    public List<Option> people(LocalDate day, Collection<UUID> chosen) {
        return book.search(Optional.empty(), day, Optional.empty(), MOST_PEOPLE).stream()
                .map(person -> new Option(person.id().toString(), label(person), chosen.contains(person.id())))
                .toList();
    }

    /** The same with a first choice that is none, so that nobody takes by oversight what stands first. */
    List<Option> chooseOne(Texts t, List<Option> options) {
        return Stream.concat(Stream.of(new Option("", t.get("form.choose"), false)), options.stream())
                .toList();
    }

    /** The constants of a list with their names. */
    static <E extends Enum<E>> List<Option> constants(E[] all, String chosen, Function<E, String> name) {
        return Arrays.stream(all)
                .map(each -> new Option(each.name(), name.apply(each), Objects.equals(each.name(), chosen)))
                .toList();
    }

    private Option option(Agency agency, Collection<UUID> chosen) {
        String code = agency.code().map(text -> " · " + text).orElse("");
        String parent = agency.parent()
                .flatMap(id -> agencies.nearest(id, agency.validFrom()))
                .map(above -> " · " + above.name())
                .orElse("");
        return new Option(agency.id().toString(), agency.name() + code + parent, chosen.contains(agency.id()));
    }

    private static String label(StaffMember person) {
        return person.subject()
                .map(subject -> person.name() + " (" + subject + ")")
                .orElse(person.name());
    }
}
