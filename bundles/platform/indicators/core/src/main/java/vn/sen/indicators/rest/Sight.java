// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.indicators.api.Audience;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Who sees which figures, and which records behind them: two questions, for which a measure has two audiences. */
@Component(service = Sight.class)
public final class Sight {

    private final AgencyAccess access;
    private final Today today;

    @Activate
    public Sight(@Reference AgencyAccess access, @Reference Today today) {
        this.access = access;
        this.today = today;
    }

    /** The agencies whose part a caller sees; without a caller what everybody sees. */
    public AgencyScope scope(Audience audience, Optional<Caller> caller) {
        if (audience.everybody()) {
            return AgencyScope.all();
        }
        return caller.map(who -> access.scope(who, audience.roles(), today.date()))
                .orElseGet(() -> AgencyScope.of(Set.of()));
    }

    public boolean sees(Audience audience, Optional<Caller> caller) {
        return !scope(audience, caller).isEmpty();
    }

    /**
     * Refuses whoever may not see this part.
     *
     * @param agency empty for the whole province
     * @throws ProblemException 401 or 403
     * @throws vn.sen.identity.api.AgencyForbiddenException when it is another agency's
     */
    public void require(Audience audience, Optional<Caller> caller, Optional<UUID> agency) {
        if (audience.everybody()) {
            return;
        }
        Caller who = caller.orElseThrow(() -> ProblemException.problem(401, "authentication-required")
                .header("WWW-Authenticate", "Bearer realm=\"sen\"")
                .build());
        String needed = String.join(", ", audience.roles());
        if (audience.roles().stream().noneMatch(who::hasRole)) {
            throw ProblemException.problem(403, "access-denied").args(needed).build();
        }
        if (agency.isPresent()) {
            access.require(who, audience.roles(), agency.get(), today.date());
        } else if (!scope(audience, caller).everywhere()) {
            List<String> reach = access.reach(who, audience.roles(), today.date());
            throw ProblemException.problem(403, "figures-of-agency")
                    .args(String.join("; ", reach))
                    .member("reach", reach)
                    .build();
        }
    }
}
