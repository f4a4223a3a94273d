// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The caller holds none of the needed roles at this agency. The web service answers 403 {@code agency-forbidden}. */
public final class AgencyForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> roles;
    private final UUID agency;
    private final String agencyName;
    private final transient List<String> reach;

    /**
     * @param roles each of which would have sufficed
     * @param agencyName what the agency is called
     * @param reach names of the agencies at which the caller holds one of the roles
     */
    public AgencyForbiddenException(
            Collection<String> roles, UUID agency, String agencyName, Collection<String> reach) {
        super("None of the roles " + roles + " is held at the agency " + agency);
        this.roles = List.copyOf(roles);
        this.agency = agency;
        this.agencyName = agencyName;
        this.reach = List.copyOf(reach);
    }

    public List<String> roles() {
        return roles;
    }

    public UUID agency() {
        return agency;
    }

    public String agencyName() {
        return agencyName;
    }

    public List<String> reach() {
        return reach;
    }
}
