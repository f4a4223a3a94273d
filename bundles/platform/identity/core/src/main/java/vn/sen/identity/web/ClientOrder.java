package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

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
        List<String> roles) {}
