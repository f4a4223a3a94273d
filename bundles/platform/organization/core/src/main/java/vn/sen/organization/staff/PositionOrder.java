// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.PositionRank;

/** A position in an agency, as somebody wishes to record it. */
public record PositionOrder(
        UUID agency,

        @Schema(minLength = 1, maxLength = 200, example = "Chủ tịch Uỷ ban nhân dân xã")
        String title,

        PositionRank rank,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public PositionOrder {
        title = Objects.requireNonNullElse(title, "").strip();
        validTo = Objects.requireNonNullElse(validTo, Optional.empty());
    }

    Days days() {
        return new Days(validFrom, validTo);
    }
}
