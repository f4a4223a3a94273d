// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;

/** Access to some agencies; without any to all of them. */
public record PartAccess(Set<UUID> agencies) implements AgencyAccess {

    @Override
    public boolean mayAct(Caller caller, String role, UUID agency, LocalDate day) {
        return agencies.isEmpty() || agencies.contains(agency);
    }

    @Override
    public AgencyScope scope(Caller caller, String role, LocalDate day) {
        return agencies.isEmpty() ? AgencyScope.all() : AgencyScope.of(agencies);
    }

    @Override
    public AgencyScope scope(Caller caller, Collection<String> roles, LocalDate day) {
        return scope(caller, "", day);
    }

    @Override
    public List<String> reach(Caller caller, Collection<String> roles, LocalDate day) {
        return List.of();
    }

    @Override
    public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        if (!mayAct(caller, "", agency, day)) {
            throw new AgencyForbiddenException(roles, agency, agency.toString(), List.of());
        }
    }
}
