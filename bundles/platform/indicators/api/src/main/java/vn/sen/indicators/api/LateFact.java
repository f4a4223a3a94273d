// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Says that the records behind figures of months past have changed.
 *
 * @param measure identifier of a measure of the module that says so
 * @param agency whose figures alone are concerned; empty for all agencies
 * @param from first month concerned
 * @param to last month concerned
 */
public record LateFact(String measure, Optional<UUID> agency, YearMonth from, YearMonth to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public LateFact {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(agency, "agency");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A late fact ends in " + to + ", before it begins in " + from);
        }
    }

    public static LateFact of(String measure, UUID agency, YearMonth month) {
        return new LateFact(measure, Optional.of(agency), month, month);
    }
}
