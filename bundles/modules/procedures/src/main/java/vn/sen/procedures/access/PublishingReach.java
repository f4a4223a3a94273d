// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.access;

import java.time.LocalDate;
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
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Agencies;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/**
 * Says which procedures a publisher may record: those of the agencies at which the role is held. A procedure belongs to
 * the agency that performs it, or without one to the agency that decides. National records name agencies in words; words
 * that name no agency of the register leave the procedure to those who publish for the whole province.
 */
@Component(service = PublishingReach.class)
public final class PublishingReach {

    private static final List<String> ROLES = List.of(Roles.ADMINISTRATOR, Roles.PUBLISHER);

    private final AgencyAccess access;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public PublishingReach(@Reference AgencyAccess access, @Reference Agencies agencies, @Reference Today today) {
        this.access = access;
        this.agencies = agencies;
        this.today = today;
    }

    /**
     * Refuses a caller that may not record this procedure.
     *
     * @throws vn.sen.identity.api.AgencyForbiddenException when the agency is another's
     * @throws ProblemException 403 when it is not known whose the procedure is
     */
    public void require(Caller caller, Procedure procedure) {
        LocalDate day = today.date();
        if (access.scope(caller, ROLES, day).everywhere()) {
            return;
        }
        Optional<String> words = agency(procedure);
        AgencyWords register = new AgencyWords(agencies, day);
        Set<UUID> named = words.map(register::named).orElse(Set.of());
        if (named.isEmpty()) {
            List<String> reach = access.reach(caller, ROLES, day);
            throw ProblemException.problem(403, "procedure-agency-unknown")
                    .args(words.orElse(""), String.join("; ", reach))
                    .member("reach", reach)
                    .build();
        }
        // Words that fit several agencies do not say which; whoever may act for all of them is right in any case.
        named.forEach(agency -> access.require(caller, ROLES, agency, day));
    }

    /** The agencies for which a caller publishes today; empty: the whole province. */
    public Optional<Set<UUID>> places(Caller caller) {
        AgencyScope scope = access.scope(caller, ROLES, today.date());
        return scope.everywhere() ? Optional.empty() : Optional.of(scope.agencies());
    }

    /** The same for the many procedures of a document, whose caller publishes for these places. */
    public RowReach rows(Optional<Set<UUID>> places) {
        return new RowReach(places, places.map(held -> new AgencyWords(agencies, today.date())));
    }

    /** The words that say whose a procedure is. */
    public static Optional<String> agency(Procedure procedure) {
        return procedure.performingAgency().or(procedure::decidingAgency);
    }
}
