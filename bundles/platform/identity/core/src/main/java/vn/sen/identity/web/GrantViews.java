// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.agency.AgencyRegister;

/** Shows grants on pages: where, since when, until when, and whether they hold today. */
@Component(service = GrantViews.class)
public final class GrantViews {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AgencyRegister agencies;

    @Activate
    public GrantViews(@Reference AgencyRegister agencies) {
        this.agencies = agencies;
    }

    /** Where a term stands today. */
    public enum State {
        HELD,
        FUTURE,
        ENDED
    }

    /**
     * A grant on a page.
     *
     * @param agency what the agency is called; empty: everywhere
     * @param source provider whose claims say so; empty: given here
     */
    public record View(
            UUID id,
            String role,
            Optional<String> agency,
            String from,
            String to,
            State state,
            String source,
            String by) {}

    /** Those that hold first, then those to come, then the ended ones. */
    List<View> of(List<GrantRecord> grants) {
        LocalDate today = Vietnam.today(Clock.systemUTC());
        return grants.stream()
                .map(grant -> view(grant, today))
                .sorted(Comparator.comparing(View::state))
                .toList();
    }

    private View view(GrantRecord grant, LocalDate today) {
        State state = grant.endedBefore(today) ? State.ENDED : State.HELD;
        if (grant.validFrom().isAfter(today)) {
            state = State.FUTURE;
        }
        return new View(
                grant.id(),
                grant.role(),
                grant.grant().agency().map(agency -> agencies.label(agency, today)),
                DAY.format(grant.validFrom()),
                grant.validTo().map(DAY::format).orElse(""),
                state,
                grant.source(),
                grant.givenBy());
    }
}
