// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.book.Scope;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
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

    public LocalDate today() {
        return today.date();
    }

    /** The agency of a parameter. */
    public Optional<UUID> named(String agency) {
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
    public Scope changing(String agency, SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        Optional<UUID> named = named(agency);
        if (named.isPresent()) {
            access.require(caller, List.of(Roles.ADMINISTRATOR), named.orElseThrow(), today());
        } else if (!everywhere(security)) {
            throw ProblemException.problem(403, "administers-part").build();
        }
        return new Scope(named);
    }

    /** Whether the caller administers the whole province. */
    public boolean everywhere(SecurityContext security) {
        return administered(security).everywhere();
    }

    /** The agencies that the caller administers one by one, by name; empty for who administers the whole province. */
    public List<Agency> administeredAgencies(SecurityContext security) {
        return administered(security).agencies().stream()
                .flatMap(id -> agencies.find(id, today()).stream())
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }

    /** What the agency of a scope is called; empty for the province. */
    public Optional<String> name(Scope scope) {
        return scope.agency().flatMap(id -> agencies.nearest(id, today())).map(Agency::name);
    }

    private AgencyScope administered(SecurityContext security) {
        return access.scope((Caller) security.getUserPrincipal(), Roles.ADMINISTRATOR, today());
    }
}
