// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.book.Scope;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Finds out whose calendar is meant, and whether the caller may change it. */
@Component(service = CalendarScopes.class)
public final class CalendarScopes {

    private final Agencies agencies;
    private final AgencyAccess access;
    private final Today today;

    @Activate
    public CalendarScopes(@Reference Agencies agencies, @Reference AgencyAccess access, @Reference Today today) {
        this.agencies = agencies;
        this.access = access;
        this.today = today;
    }

    LocalDate today() {
        return today.date();
    }

    /** The agency of a parameter. */
    Optional<UUID> named(String agency) {
        DueParameters parameters = new DueParameters();
        Optional<UUID> found = parameters.agency(agency, agencies, today());
        parameters.check();
        return found;
    }

    /**
     * The calendar that is to be changed.
     *
     * @throws vn.sen.identity.api.AgencyForbiddenException unless the caller administers the agency
     * @throws ProblemException 403 when it is the province's and the caller administers only a part of it
     */
    Scope changing(String agency, SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        Optional<UUID> named = named(agency);
        if (named.isPresent()) {
            access.require(caller, List.of(Roles.ADMINISTRATOR), named.orElseThrow(), today());
        } else if (!access.scope(caller, Roles.ADMINISTRATOR, today()).everywhere()) {
            throw ProblemException.problem(403, "administers-part").build();
        }
        return new Scope(named);
    }
}
