// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.identity.api.RoleGrant;

/**
 * What a program may do at most, for itself or for a person.
 *
 * @param agencies where it holds each of the roles: there and below; empty: everywhere
 */
public record ClientRights(Set<String> roles, Set<UUID> agencies) {

    public ClientRights {
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
    }

    public static ClientRights everywhere(Collection<String> roles) {
        return new ClientRights(Set.copyOf(roles), Set.of());
    }

    /** These roles of it. */
    public ClientRights only(Set<String> some) {
        return new ClientRights(
                roles.stream().filter(some::contains).collect(Collectors.toUnmodifiableSet()), agencies);
    }

    /** What it holds when it acts for itself. */
    public Set<RoleGrant> grants() {
        return roles.stream()
                .flatMap(role -> agencies.isEmpty()
                        ? Set.of(RoleGrant.everywhere(role)).stream()
                        : agencies.stream().map(agency -> RoleGrant.at(agency, role)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
