// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.GrantTable;
import vn.sen.identity.account.NewUser;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.account.UserGrants;
import vn.sen.identity.account.UserRules;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.reach.UserLimits;
import vn.sen.identity.role.KnownRoles;
import vn.sen.identity.session.Sessions;
import vn.sen.web.api.Fault;

/**
 * What an administrator does with accounts, whether by page, program or command line: the change, the sessions that end
 * with it, and what has to be refused. An unknown account is answered empty.
 */
@Component(service = UserActs.class)
public final class UserActs {

    private final Accounts accounts;
    private final UserChanges changes;
    private final UserGrants grants;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final KnownRoles roles;
    private final AgencyRegister agencies;
    private final SecurityEvents events;
    private final UserLimits limits;
    private final Clock clock;

    @Activate
    public UserActs(
            @Reference Accounts accounts,
            @Reference UserChanges changes,
            @Reference UserGrants grants,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference KnownRoles roles,
            @Reference AgencyRegister agencies,
            @Reference SecurityEvents events,
            @Reference UserLimits limits) {
        this(accounts, changes, grants, factors, sessions, roles, agencies, events, limits, Clock.systemUTC());
    }

    /** With a clock of the caller's. */
    public UserActs(
            Accounts accounts,
            UserChanges changes,
            UserGrants grants,
            SecondFactors factors,
            Sessions sessions,
            KnownRoles roles,
            AgencyRegister agencies,
            SecurityEvents events,
            UserLimits limits,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.grants = grants;
        this.factors = factors;
        this.sessions = sessions;
        this.roles = roles;
        this.agencies = agencies;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    public LocalDate today() {
        return Vietnam.today(clock);
    }

    /**
     * What is wrong with a new account and its first grants. Without a grant nobody but an administrator of the province
     * would see it.
     */
    public List<Fault> faults(Reach reach, NewUser user, List<GrantRecord> wanted) {
        wanted.forEach(grant -> reach.require(grant.grant()));
        List<Fault> faults = new ArrayList<>(UserRules.faults(user));
        if (wanted.isEmpty() && !reach.everywhere()) {
            faults.add(Fault.of("/grants", "grant-needed"));
        }
        for (int index = 0; index < wanted.size(); index++) {
            faults.addAll(faults("/grants/" + index, wanted.get(index)));
        }
        return faults;
    }

    /**
     * What is wrong with a grant.
     *
     * @param pointer where it stands in the body
     */
    public List<Fault> faults(Reach reach, String pointer, GrantRecord grant) {
        reach.require(grant.grant());
        return faults(pointer, grant);
    }

    private List<Fault> faults(String pointer, GrantRecord grant) {
        List<Fault> faults =
                new ArrayList<>(UserRules.grant(pointer, grant.grant(), grant.validFrom(), grant.validTo()));
        if (faults.isEmpty() && !roles.knows(grant.role())) {
            faults.add(Fault.of(pointer + "/role", "grant-role-unknown", grant.role()));
        }
        grant.grant()
                .agency()
                .filter(agency -> !agencies.knows(agency, grant.validFrom()))
                .ifPresent(agency -> faults.add(Fault.of(pointer + "/agency", "agency-unknown", agency)));
        return faults;
    }

    public Optional<UserChanges.WithPassword> create(NewUser user, List<GrantRecord> wanted) {
        return changes.create(user, wanted);
    }

    /** The account, for an administrator who may see it. */
    public Optional<AccountRecord> find(Reach reach, UUID id) {
        Optional<AccountRecord> account = accounts.find(id);
        account.ifPresent(found -> reach.requireSeen(accounts.grants(id)));
        return account;
    }

    public Optional<AccountRecord> describe(
            Reach reach, UUID id, long version, String displayName, Optional<String> email) {
        Optional<AccountRecord> described =
                limits.managed(reach, id, () -> changes.describe(id, version, displayName, email));
        sessions.forget();
        return described;
    }

    public Optional<AccountRecord> disable(Reach reach, UUID id) {
        Optional<AccountRecord> disabled = limits.managed(reach, id, () -> changes.disable(id));
        sessions.closeAll(id);
        return disabled;
    }

    public Optional<AccountRecord> enable(Reach reach, UUID id) {
        return limits.managed(reach, id, () -> changes.enable(id));
    }

    /** Gives a one-time password, which is told this once; every session of the account ends. */
    public Optional<UserChanges.WithPassword> resetPassword(Reach reach, UUID id) {
        Optional<UserChanges.WithPassword> reset = limits.opened(reach, id, () -> changes.resetPassword(id));
        sessions.closeAll(id);
        return reset;
    }

    /** Takes the second factor away from somebody who has lost it; every session of the account ends. */
    public Optional<AccountRecord> resetSecondFactor(Reach reach, UUID id) {
        Optional<AccountRecord> account = limits.opened(reach, id, () -> {
            Optional<AccountRecord> found = accounts.find(id);
            found.ifPresent(factors::remove);
            return found;
        });
        sessions.closeAll(id);
        return account;
    }

    /** Ends every session of the account. */
    public Optional<AccountRecord> endSessions(Reach reach, UUID id) {
        Optional<AccountRecord> account = limits.managed(reach, id, () -> accounts.find(id));
        account.ifPresent(found -> {
            int ended = sessions.closeAll(id);
            events.record(SecurityEvents.about("identity.sessions-end", found.name())
                    .agencies(GrantTable.places(accounts.grants(id), today()))
                    .with("sessions", ended)
                    .build());
        });
        return account;
    }

    public Optional<GrantRecord> give(Reach reach, UUID id, GrantRecord grant) {
        reach.require(grant.grant());
        Optional<GrantRecord> given = limits.seen(reach, id, () -> grants.give(id, grant));
        sessions.forget();
        return given;
    }

    /** @param last day on which the role is still held */
    public boolean end(Reach reach, UUID id, UUID grant, LocalDate last) {
        boolean ended = limits.seen(reach, id, () -> {
            accounts.grants(id).stream()
                    .filter(held -> held.id().equals(grant))
                    .forEach(held -> reach.require(held.grant()));
            return grants.end(id, grant, last);
        });
        sessions.forget();
        return ended;
    }

    /** @param day first day at the new agency */
    public List<GrantRecord> transfer(Reach reach, UUID id, UUID from, UUID to, LocalDate day, String by) {
        reach.require(List.of(from, to));
        List<GrantRecord> moved = limits.seen(reach, id, () -> grants.transfer(id, from, to, day, by));
        sessions.forget();
        return moved;
    }
}
