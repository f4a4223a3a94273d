// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A running clock and when it is due.
 *
 * @param agency whose working time counts; empty for the province's
 */
public record DueClock(UUID id, ClockSubject subject, Optional<UUID> agency, Instant due) {

    public DueClock {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(due, "due");
    }
}
