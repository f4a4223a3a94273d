// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.reach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ProblemException;

/**
 * How far an administrator reaches on one day: the whole province, or some agencies and what is below them. Within reach
 * everything may be given; beyond it nothing can be seen, given or taken.
 */
public final class Reach {

    private static final List<String> ADMINISTRATORS = List.of(Roles.ADMINISTRATOR);

    private final Caller caller;
    private final AgencyAccess access;
    private final AgencyScope scope;
    private final LocalDate today;

    Reach(Caller caller, AgencyAccess access, LocalDate today) {
        this.caller = caller;
        this.access = access;
        this.scope = access.scope(caller, ADMINISTRATORS, today);
        this.today = today;
    }

    public boolean everywhere() {
        return scope.everywhere();
    }

    /** The agencies within reach; empty: all, and what belongs to none. */
    public Optional<Set<UUID>> agencies() {
        return everywhere() ? Optional.empty() : Optional.of(scope.agencies());
    }

    public boolean includes(RoleGrant grant) {
        return everywhere() || grant.agency().filter(scope::includes).isPresent();
    }

    /** Refuses (403) a role that is, or is to be, held beyond reach. */
    public void require(RoleGrant grant) {
        require(grant.agency().map(List::of).orElse(List.of()));
    }

    /**
     * Refuses (403) places one of which lies beyond reach.
     *
     * @param places none: the whole province
     */
    public void require(Collection<UUID> places) {
        if (everywhere()) {
            return;
        }
        if (places.isEmpty()) {
            throw beyond("beyond-reach");
        }
        places.forEach(agency -> access.require(caller, ADMINISTRATORS, agency, today));
    }

    /** Whether everything that is held at these places is within reach. */
    public boolean includes(Collection<UUID> places) {
        return everywhere() || !places.isEmpty() && scope.agencies().containsAll(places);
    }

    /** Whether somebody with these grants holds, held or will hold one of them within reach. */
    public boolean sees(List<GrantRecord> grants) {
        return everywhere() || grants.stream().anyMatch(grant -> includes(grant.grant()));
    }

    /** Whether somebody with these grants belongs to this administrator alone: no role is held or to come beyond reach. */
    public boolean manages(List<GrantRecord> grants) {
        return everywhere() || sees(grants) && grants.stream().noneMatch(this::holdsBeyond);
    }

    /** The grants that may be told. */
    public List<GrantRecord> seen(List<GrantRecord> grants) {
        return everywhere()
                ? grants
                : grants.stream().filter(grant -> includes(grant.grant())).toList();
    }

    /** Refuses (403) somebody who is none of this administrator's people. */
    public void requireSeen(List<GrantRecord> grants) {
        if (!sees(grants)) {
            grants.stream()
                    .flatMap(grant -> grant.grant().agency().stream())
                    .findFirst()
                    .ifPresent(agency -> require(List.of(agency)));
            throw beyond("beyond-reach");
        }
    }

    /** Refuses (403) somebody of whom another administrator answers for a part. */
    public void requireManaged(List<GrantRecord> grants) {
        requireSeen(grants);
        if (!manages(grants)) {
            throw beyond("user-beyond-reach");
        }
    }

    /** The refusal with what is within reach. */
    ProblemException beyond(String code) {
        List<String> reach = access.reach(caller, ADMINISTRATORS, today);
        return ProblemException.problem(403, code)
                .args(String.join("; ", reach))
                .member("reach", reach)
                .build();
    }

    private boolean holdsBeyond(GrantRecord grant) {
        return !grant.endedBefore(today) && !includes(grant.grant());
    }
}
