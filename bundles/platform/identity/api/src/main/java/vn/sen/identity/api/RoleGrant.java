// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody holds.
 *
 * @param role name of {@link Roles} or of a module's own
 * @param agency where it is held: at this agency and all below it; empty: everywhere
 */
public record RoleGrant(String role, Optional<UUID> agency) {

    public RoleGrant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(agency, "agency");
    }

    public static RoleGrant everywhere(String role) {
        return new RoleGrant(role, Optional.empty());
    }

    /** Held at an agency and all below it. */
    public static RoleGrant at(UUID agency, String role) {
        return new RoleGrant(role, Optional.of(agency));
    }
}
