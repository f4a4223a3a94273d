// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long the agency may take.
 *
 * @param amount above zero; halves and quarters occur in internal processes
 * @param unit absent where the source shows none
 * @param unconfirmed true when nobody should rely on it, always so without a unit
 */
public record TimeLimit(
        BigDecimal amount,
        Optional<LimitUnit> unit,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Boolean unconfirmed) {

    public TimeLimit {
        unit = Absent.unlessGiven(unit);
        unconfirmed = Absent.unlessGiven(unconfirmed) || unit.isEmpty();
    }

    public static TimeLimit of(BigDecimal amount, LimitUnit unit) {
        return new TimeLimit(amount, Optional.of(unit), false);
    }
}
