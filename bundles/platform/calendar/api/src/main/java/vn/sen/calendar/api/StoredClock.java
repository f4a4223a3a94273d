// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock as it was stored when somebody looked.
 *
 * @param agency whose working time counts; empty for the province's
 * @param version grows with every entry; an entry is refused when it is no longer this
 * @param due while it runs, as it was counted last; of a finished one, the due moment that held when it stopped
 * @param last what a finished clock showed when it stopped, which no change of a calendar touches any more
 */
public record StoredClock(
        UUID id,
        ClockSubject subject,
        Optional<UUID> agency,
        ClockLedger ledger,
        long version,
        Optional<Instant> due,
        Optional<ClockReading> last) {

    public StoredClock {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(last, "last");
    }

    public ClockState state() {
        return ledger.state();
    }
}
