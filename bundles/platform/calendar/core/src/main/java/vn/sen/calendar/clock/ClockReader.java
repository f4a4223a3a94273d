// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockLedger;
import vn.sen.calendar.api.DossierClock;
import vn.sen.calendar.api.StoredClock;

/** Finds the calendar and the rule under which a ledger is read: the rule stays the one of the first start. */
public final class ClockReader {

    private ClockReader() {}

    /** When a running clock is due in these calendars. @throws IllegalArgumentException when it cannot be counted */
    public static Optional<Instant> due(Calendars calendars, StoredClock clock) {
        List<ClockEntry> entries = clock.ledger().entries();
        Instant last = entries.get(entries.size() - 1).at();
        return of(calendars, clock.agency(), clock.ledger())
                .read(clock.ledger(), last)
                .due();
    }

    public static DossierClock of(Calendars calendars, Optional<UUID> agency, ClockLedger ledger) {
        Instant start = ledger.entries().isEmpty()
                ? Instant.now()
                : ledger.entries().get(0).at();
        return new DossierClock(calendars.counting(agency, start));
    }
}
