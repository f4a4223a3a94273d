// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sen.calendar.api.Calendars;
import vn.sen.calendar.api.ClockLedger;
import vn.sen.calendar.api.DossierClock;

/** Finds the calendar and the rule under which a ledger is read: the rule stays the one of the first start. */
final class ClockReader {

    private ClockReader() {}

    static DossierClock of(Calendars calendars, Optional<UUID> agency, ClockLedger ledger) {
        Instant start = ledger.entries().isEmpty()
                ? Instant.now()
                : ledger.entries().get(0).at();
        return new DossierClock(calendars.counting(agency, start));
    }
}
