// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/** A stretch of a day of the week on which a desk is open, from {@code opens} up to but not including {@code closes}. */
public record OpeningTime(DayOfWeek day, LocalTime opens, LocalTime closes) {

    /** @throws IllegalArgumentException when it does not close after it opens */
    public OpeningTime {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(day + ": closes at " + closes + ", not after " + opens);
        }
    }
}
