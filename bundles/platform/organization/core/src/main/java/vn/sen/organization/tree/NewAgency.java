// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.AgencyKind;

/**
 * An agency that a change founds.
 *
 * @param id given by the client so that other changes of the act can refer to it; the server gives one otherwise
 * @param codes in any scheme, none if none is known
 * @param parent empty for a province
 */
public record NewAgency(
        Optional<UUID> id,
        @Schema(minLength = 1, maxLength = 300) String name,
        AgencyKind kind,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> codes,

        Optional<UUID> parent) {

    public NewAgency {
        id = Objects.requireNonNullElse(id, Optional.empty());
        name = Objects.requireNonNullElse(name, "").strip();
        kind = Objects.requireNonNullElse(kind, AgencyKind.OTHER);
        codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
        parent = Objects.requireNonNullElse(parent, Optional.empty());
    }

    NewAgency withId(UUID given) {
        return new NewAgency(Optional.of(given), name, kind, codes, parent);
    }
}
