// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.reach;

import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.Caller;
import vn.sen.organization.api.Agency;

/** Tells how far the administrator reaches who makes a request. */
@Component(service = AdministratorReach.class)
public final class AdministratorReach {

    private final AgencyAccess access;
    private final AgencyRegister register;

    @Activate
    public AdministratorReach(@Reference AgencyAccess access, @Reference AgencyRegister register) {
        this.access = access;
        this.register = register;
    }

    public Reach of(SecurityContext security) {
        return of((Caller) security.getUserPrincipal());
    }

    public Reach of(Caller caller) {
        return new Reach(caller, access, Vietnam.today(Clock.systemUTC()));
    }

    /** The agencies of today to choose from: those within reach, or of the whole province those that have a code. */
    public List<Agency> choices(Reach reach) {
        LocalDate today = Vietnam.today(Clock.systemUTC());
        return reach.agencies()
                .map(within -> register.all(today).stream()
                        .filter(agency -> within.contains(agency.id()))
                        .toList())
                .orElseGet(() -> register.choices(today));
    }
}
