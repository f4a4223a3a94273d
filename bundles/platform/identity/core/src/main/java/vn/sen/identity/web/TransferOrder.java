// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A wish that somebody's roles move from one agency to another. */
@Schema(name = "UserTransfer")
public record TransferOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Agency whose roles end")
        UUID from,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Agency where they begin")
        UUID to,

        @Schema(description = "First day at the new agency; without it: today")
        Optional<LocalDate> day) {

    public TransferOrder {
        day = Optional.ofNullable(day).flatMap(given -> given);
    }
}
