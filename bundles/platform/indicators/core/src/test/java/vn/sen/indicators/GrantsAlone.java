// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;

/** What grants allow where no agency stands under another. */
public final class GrantsAlone implements AgencyAccess {

    @Override
    public boolean mayAct(Caller caller, String role, UUID agency, LocalDate day) {
        return scope(caller, role, day).includes(agency);
    }

    @Override
    public AgencyScope scope(Caller caller, String role, LocalDate day) {
        return scope(caller, List.of(role), day);
    }

    @Override
    public AgencyScope scope(Caller caller, Collection<String> roles, LocalDate day) {
        if (roles.stream().anyMatch(caller::hasRoleEverywhere)) {
            return AgencyScope.all();
        }
        Set<UUID> held = caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(RoleGrant::agency)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return AgencyScope.of(held);
    }

    @Override
    public List<String> reach(Caller caller, Collection<String> roles, LocalDate day) {
        return scope(caller, roles, day).agencies().stream().map(UUID::toString).toList();
    }

    @Override
    public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        if (!scope(caller, roles, day).includes(agency)) {
            throw new AgencyForbiddenException(roles, agency, agency.toString(), reach(caller, roles, day));
        }
    }
}
