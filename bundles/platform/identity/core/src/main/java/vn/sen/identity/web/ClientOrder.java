// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;

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
        List<String> roles,

        @Schema(
                description = "Agencies at which, and below which, it holds every one of its roles; none: everywhere",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<UUID> agencies,

        @Schema(
                description = "False for a program on people's own machines, which cannot keep a secret",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                defaultValue = "true")
        Boolean confidential,

        @Schema(
                description = "Addresses that people are sent back to who let the program act for them, by https, on"
                        + " loopback or with a scheme of the program's own; needed when it is not confidential",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> redirectUris) {

    /** What is missing counts as empty, so that every fault is told in one answer. */
    public ClientOrder {
        id = Objects.requireNonNullElse(id, "");
        name = Objects.requireNonNullElse(name, "");
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
        agencies = List.copyOf(Objects.requireNonNullElse(agencies, List.of()));
        confidential = Objects.requireNonNullElse(confidential, true);
        redirectUris = List.copyOf(Objects.requireNonNullElse(redirectUris, List.of()));
    }

    ClientRights rights() {
        return new ClientRights(Set.copyOf(roles), Set.copyOf(agencies));
    }

    ClientKind kind() {
        return new ClientKind(confidential, redirectUris);
    }
}
