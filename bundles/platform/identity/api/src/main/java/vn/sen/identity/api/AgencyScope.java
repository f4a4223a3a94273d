// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Set;
import java.util.UUID;

/**
 * The agencies that a caller may see in a role, for the filter of a list.
 *
 * @param everywhere true: no filter; {@code agencies} is empty then
 * @param agencies all of them, those below the granted ones included; empty and not {@code everywhere}: none
 */
public record AgencyScope(boolean everywhere, Set<UUID> agencies) {

    public AgencyScope {
        agencies = Set.copyOf(agencies);
    }

    public static AgencyScope all() {
        return new AgencyScope(true, Set.of());
    }

    public static AgencyScope of(Set<UUID> agencies) {
        return new AgencyScope(false, agencies);
    }

    public boolean includes(UUID agency) {
        return everywhere || agencies.contains(agency);
    }

    public boolean isEmpty() {
        return !everywhere && agencies.isEmpty();
    }
}
