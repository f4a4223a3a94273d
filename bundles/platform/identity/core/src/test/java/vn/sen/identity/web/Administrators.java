// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.agency.GrantedAgencyAccess;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.reach.AdministratorReach;

/** Administrators of our making, each agency being alone in the world. */
final class Administrators {

    private static final AgencyRegister NO_TREE = new AgencyRegister(Optional.empty());

    static final AdministratorReach REACHES = new AdministratorReach(new GrantedAgencyAccess(NO_TREE), NO_TREE);

    private Administrators() {}

    static SecurityContext ofAll() {
        return holding(RoleGrant.everywhere("ADMINISTRATOR"));
    }

    static SecurityContext of(UUID agency) {
        return holding(RoleGrant.at(agency, "ADMINISTRATOR"), RoleGrant.everywhere("PERSON"));
    }

    static SecurityContext holding(RoleGrant... grants) {
        Caller caller = new Caller("admin", "Quản trị viên", Caller.Kind.SESSION, Set.of(grants), Optional.empty());
        return (SecurityContext) Proxy.newProxyInstance(
                SecurityContext.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, args) -> caller);
    }
}
