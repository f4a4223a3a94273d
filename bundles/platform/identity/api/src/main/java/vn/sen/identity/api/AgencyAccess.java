// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the grants of a caller allow at which agency. A role held at an agency is held at every agency that is below it
 * on the day asked about (dates are those of Vietnam); without a register of agencies only the granted agency itself
 * counts. Safe for many threads; answers come from memory.
 */
@ProviderType
public interface AgencyAccess {

    /** Whether the caller may act in this role for this agency on this day. */
    boolean mayAct(Caller caller, String role, UUID agency, LocalDate day);

    /** The agencies that the caller may see in this role on this day. */
    AgencyScope scope(Caller caller, String role, LocalDate day);

    /** The agencies that the caller may see on this day in any one of these roles. */
    AgencyScope scope(Caller caller, Collection<String> roles, LocalDate day);

    /**
     * What the agencies are called at which the caller holds one of these roles, for a sentence that tells what is within
     * reach; empty when none is held at an agency. Roles held everywhere are not among them.
     */
    List<String> reach(Caller caller, Collection<String> roles, LocalDate day);

    /**
     * Refuses unless the caller may act in one of these roles for this agency on this day.
     *
     * @throws AgencyForbiddenException which is answered 403 with the code {@code agency-forbidden}
     */
    void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day);
}
