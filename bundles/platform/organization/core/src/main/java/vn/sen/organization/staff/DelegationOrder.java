// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody stands in for the holder of a position, as somebody wishes to record it.
 *
 * @param term whose powers are exercised
 * @param standIn who exercises them
 */
public record DelegationOrder(
        UUID term,
        UUID standIn,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(minLength = 1, maxLength = 500) String legalBasis) {

    public DelegationOrder {
        legalBasis = Objects.requireNonNullElse(legalBasis, "").strip();
    }

    Days days() {
        return Days.between(validFrom, validTo);
    }
}
