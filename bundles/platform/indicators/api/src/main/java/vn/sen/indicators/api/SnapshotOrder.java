// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

/**
 * Asks for figures to be frozen.
 *
 * @param name unique, 1 to 200 characters: {@code par-2026}
 * @param cutOff the moment as of which figures count, to the microsecond; not in the future
 * @param period of the calendar
 */
public record SnapshotOrder(String name, Instant cutOff, Set<String> measures, Period period) {

    private static final int MOST_NAME = 200;

    public SnapshotOrder {
        if (name.isBlank() || name.length() > MOST_NAME) {
            throw new IllegalArgumentException("A snapshot needs a name of 1 to " + MOST_NAME + " characters");
        }
        cutOff = cutOff.truncatedTo(ChronoUnit.MICROS);
        measures = Set.copyOf(measures);
        Objects.requireNonNull(period, "period");
        if (measures.isEmpty() || period.grain() == Grain.DAYS) {
            throw new IllegalArgumentException("A snapshot freezes measures in a period of the calendar");
        }
    }
}
