// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.indicators.api.Period;
import vn.sen.organization.api.Agencies;
import vn.sen.procedures.access.AgencyWords;
import vn.sen.procedures.access.PublishingReach;
import vn.sen.procedures.catalogue.OnlineService;

/** Tells how procedures stood on the day on which a period is counted. */
final class CountedDay {

    private final LocalDate day;
    private final AgencyWords register;

    CountedDay(LocalDate day, Agencies agencies) {
        this.day = day;
        this.register = new AgencyWords(agencies, day);
    }

    /**
     * What a procedure counts for.
     *
     * @param inForce on the day
     * @param begun whether a version came into force within the period
     * @param online whether it has a full online service; empty when the source does not say
     */
    record Counted(Optional<UUID> agency, String name, boolean inForce, boolean begun, Optional<Boolean> online) {}

    /** Empty when it counts for nothing. */
    Optional<Counted> standing(CountedCatalogue.Read read, Period period) {
        Optional<CountedCatalogue.Version> inForce = read.on(day);
        boolean begun = read.begins(period.from(), day);
        return inForce.or(() -> begun ? read.lastBegun(period.from(), day) : Optional.empty())
                .map(version -> new Counted(
                        agency(version),
                        version.procedure().name(),
                        inForce.isPresent(),
                        begun,
                        version.procedure().onlineService().map(OnlineService.FULL::equals)));
    }

    private Optional<UUID> agency(CountedCatalogue.Version version) {
        Set<UUID> named =
                PublishingReach.agency(version.procedure()).map(register::named).orElse(Set.of());
        return Optional.of(named)
                .filter(one -> one.size() == 1)
                .map(one -> one.iterator().next());
    }
}
