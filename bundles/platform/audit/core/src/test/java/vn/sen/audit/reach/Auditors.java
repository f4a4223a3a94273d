// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.reach;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;

/** What auditors of {@link Province} reach, and requests that they make. */
final class Auditors implements AgencyAccess {

    private static final Map<UUID, Set<UUID>> BELOW = Map.of(
            Province.HEALTH, Set.of(Province.HEALTH, Province.CENTRE), Province.COMMUNE, Set.of(Province.COMMUNE));

    static SecurityContext ofTheProvince() {
        return request(Set.of(RoleGrant.everywhere(Roles.AUDITOR)));
    }

    static SecurityContext at(UUID agency) {
        return request(Set.of(RoleGrant.at(agency, Roles.AUDITOR)));
    }

    private static SecurityContext request(Set<RoleGrant> grants) {
        Caller caller = new Caller("auditor", "Trần Văn Soát", Caller.Kind.TOKEN, grants, Optional.empty());
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return caller;
            }

            @Override
            public boolean isUserInRole(String role) {
                return caller.hasRole(role);
            }

            @Override
            public boolean isSecure() {
                return true;
            }

            @Override
            public String getAuthenticationScheme() {
                return "Bearer";
            }
        };
    }

    @Override
    public AgencyScope scope(Caller caller, Collection<String> roles, LocalDate day) {
        Set<RoleGrant> held = caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .collect(Collectors.toSet());
        return held.stream().anyMatch(grant -> grant.agency().isEmpty())
                ? AgencyScope.all()
                : AgencyScope.of(held.stream()
                        .flatMap(grant -> BELOW.get(grant.agency().orElseThrow()).stream())
                        .collect(Collectors.toSet()));
    }

    @Override
    public AgencyScope scope(Caller caller, String role, LocalDate day) {
        return scope(caller, List.of(role), day);
    }

    @Override
    public List<String> reach(Caller caller, Collection<String> roles, LocalDate day) {
        return caller.grants().stream()
                .flatMap(grant -> grant.agency().stream())
                .map(UUID::toString)
                .toList();
    }

    @Override
    public boolean mayAct(Caller caller, String role, UUID agency, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
