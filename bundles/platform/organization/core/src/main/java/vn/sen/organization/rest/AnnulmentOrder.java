// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/** Why an act is to count no more. */
public record AnnulmentOrder(
        @Schema(minLength = 1, maxLength = 1000) String reason) {

    public AnnulmentOrder {
        reason = Objects.requireNonNullElse(reason, "").strip();
    }
}
