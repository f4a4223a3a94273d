// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a source found for one measure, agency and period.
 *
 * @param measure its identifier
 * @param agency whose records they are, as {@code Agencies} of organization identifies it; empty where nobody knows,
 *     which then counts for the province alone
 * @param period one of those asked for
 */
public record Fact(String measure, Optional<UUID> agency, Period period, Amounts amounts) {

    public Fact {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(amounts, "amounts");
    }
}
