// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.web.api.Fault;

/**
 * Says row by row which procedures of a document somebody may record who publishes for some agencies. Faults point to the
 * members of rows, which are named as the national records name them.
 */
public final class RowReach {

    private static final Set<UUID> NONE = Set.of();

    private final Optional<Set<UUID>> places;
    private final Optional<AgencyWords> words;

    RowReach(Optional<Set<UUID>> places, Optional<AgencyWords> words) {
        this.places = places;
        this.words = words;
    }

    /** Whether every row may be recorded. */
    public boolean everywhere() {
        return places.isEmpty();
    }

    /** Why a procedure may not be recorded; empty when it may. */
    public Optional<Fault> fault(Procedure procedure) {
        Optional<String> agency = PublishingReach.agency(procedure);
        if (holds(agency)) {
            return Optional.empty();
        }
        String pointer = agency.isPresent() && procedure.performingAgency().isEmpty()
                ? "/deciding_agency"
                : "/performing_agency";
        boolean known = !named(agency).isEmpty();
        return Optional.of(
                Fault.of(pointer, known ? "publishing-elsewhere" : "publishing-agency-unknown", agency.orElse("")));
    }

    /** Whether a procedure of this agency may be changed. */
    public boolean holds(Optional<String> agency) {
        Set<UUID> named = named(agency);
        // Words that fit several agencies do not say which; whoever may act for all of them is right in any case.
        return places.map(held -> !named.isEmpty() && held.containsAll(named)).orElse(true);
    }

    private Set<UUID> named(Optional<String> agency) {
        return words.flatMap(register -> agency.map(register::named)).orElse(NONE);
    }
}
