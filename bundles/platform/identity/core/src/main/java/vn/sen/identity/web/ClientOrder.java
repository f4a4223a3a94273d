// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;

/** A wish for a new API client. */
@Schema(name = "NewApiClient")
public record ClientOrder(
        @Schema(
                description = "Lower-case letters, digits and hyphens",
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 2,
                maxLength = 63,
                example = "dvc-quoc-gia")
        String id,

        @Schema(
                description = "Who uses it and for what",
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = 200)
        String name,

        @Schema(description = "Roles it holds", requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> roles) {

    /** What is missing counts as empty, so that every fault is told in one answer. */
    public ClientOrder {
        id = Objects.requireNonNullElse(id, "");
        name = Objects.requireNonNullElse(name, "");
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
    }
}
