// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why somebody wants to see a personal value in full. */
@Schema(name = "PersonalReading")
public record ReadingOrder(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 5,
                maxLength = 500,
                description = "In the caller's own words; it stands in the record of acts")
        String reason) {}
