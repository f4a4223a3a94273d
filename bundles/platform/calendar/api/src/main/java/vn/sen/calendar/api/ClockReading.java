// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a clock shows at a moment. Durations are working time; of a term in days, calendar time.
 *
 * @param budget the whole term with its extension, since the last start or restart; zero before the start
 * @param used counted since the last start or restart
 * @param left what remains; negative when it is late
 * @param due while it runs; of a stopped one, the due moment that held then; empty before the start and while it stands
 * @param usedByOffice {@code used}, by who had the dossier; time in which nobody is named stands under the empty text
 * @param extended whether the term was extended
 */
public record ClockReading(
        ClockState state,
        Duration budget,
        Duration used,
        Duration left,
        Optional<Instant> due,
        Map<String, Duration> usedByOffice,
        boolean extended) {

    public ClockReading {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(due, "due");
        usedByOffice = Map.copyOf(usedByOffice);
    }
}
