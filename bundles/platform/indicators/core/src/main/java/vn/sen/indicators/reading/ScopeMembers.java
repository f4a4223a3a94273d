// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.FigureScope;
import vn.sen.indicators.api.Period;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.Today;

/** Tells whose amounts are summed. */
@Component(service = ScopeMembers.class)
public final class ScopeMembers {

    private final Agencies agencies;
    private final Today today;

    @Activate
    public ScopeMembers(@Reference Agencies agencies, @Reference Today today) {
        this.agencies = agencies;
        this.today = today;
    }

    /** The agencies of a scope in a period; empty for all, and for what belongs to none. */
    public Optional<Set<UUID>> of(FigureScope scope, Period period) {
        if (scope.agency().isEmpty()) {
            return Optional.empty();
        }
        UUID agency = scope.agency().get();
        return switch (scope.reach()) {
            case PROVINCE -> Optional.empty();
            case ITSELF -> Optional.of(Set.of(agency));
            case SUBTREE -> Optional.of(with(agency, agencies.subtree(agency, end(period))));
            case SUCCESSION ->
                Optional.of(with(
                        agency, agencies.answersFor(agency, scope.successorsOn().orElseGet(today::date))));
        };
    }

    private LocalDate end(Period period) {
        return period.to().isAfter(today.date()) ? today.date() : period.to();
    }

    /** Of an agency that does not live on the day, its own amounts are counted. */
    private static Set<UUID> with(UUID agency, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(others);
        all.add(agency);
        return all;
    }
}
