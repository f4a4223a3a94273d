// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for the records behind a value.
 *
 * @param measure in the version that holds for the period
 * @param agency only its own records; empty for all of the province
 * @param after position behind which the list goes on, as the source has given it; empty for its beginning
 * @param limit how many at most, 1 to 200
 */
public record RecordQuery(Measure measure, Optional<UUID> agency, Period period, Optional<String> after, int limit) {

    public RecordQuery {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(after, "after");
    }
}
