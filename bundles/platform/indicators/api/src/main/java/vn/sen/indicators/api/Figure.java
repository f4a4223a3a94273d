// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a measure with what it is made of.
 *
 * @param versions of the measure that its months were computed with; more than one where a change of the definition falls
 *     into the period
 * @param value empty where there is nothing to divide by, and where no month has amounts
 * @param computedAt when the newest of its amounts was last found to be another; empty without amounts
 */
public record Figure(
        Period period,
        Set<Integer> versions,
        Amounts amounts,
        Optional<BigDecimal> value,
        Optional<Instant> computedAt) {

    public Figure {
        Objects.requireNonNull(period, "period");
        versions = Set.copyOf(versions);
        Objects.requireNonNull(amounts, "amounts");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(computedAt, "computedAt");
    }
}
