// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Which measures are to be computed anew, in all their months.
 *
 * @param measures identifiers; all measures without them
 */
@Schema(name = "RecomputeOrder")
public record RecomputeOrder(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> measures) {

    // Jackson leaves null what the body does not have.
    public RecomputeOrder {
        measures = Optional.ofNullable(measures).map(List::copyOf).orElse(List.of());
    }
}
