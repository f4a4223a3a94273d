// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;

/** Reads the answer from the caller's grants; only the granted agency itself counts. */
@Component
public final class GrantedAgencyAccess implements AgencyAccess {

    @Activate
    public GrantedAgencyAccess() {}

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
        List<RoleGrant> held = caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .toList();
        if (held.stream().anyMatch(grant -> grant.agency().isEmpty())) {
            return AgencyScope.all();
        }
        Set<UUID> agencies =
                held.stream().flatMap(grant -> grant.agency().stream()).collect(Collectors.toUnmodifiableSet());
        return AgencyScope.of(agencies);
    }

    @Override
    public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        if (!scope(caller, roles, day).includes(agency)) {
            throw new AgencyForbiddenException(new TreeSet<>(roles), agency);
        }
    }
}
