// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/** Gives roles to persons and takes them back, by their terms. The last administrator keeps the role (409). */
@Component(service = UserGrants.class)
public final class UserGrants {

    private final IdentityStore store;
    private final SecurityEvents events;
    private final Clock clock;

    @Activate
    public UserGrants(@Reference IdentityStore store, @Reference SecurityEvents events) {
        this(store, events, Clock.systemUTC());
    }

    UserGrants(IdentityStore store, SecurityEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a role; empty when there is no such account. */
    public Optional<GrantRecord> give(UUID account, GrantRecord grant) {
        return change(account, (em, row) -> {
            GrantEvents.give(em, events, row, grant, clock.instant());
            return Optional.of(grant);
        });
    }

    /**
     * Ends a role.
     *
     * @param last day on which it is still held; one before its first day undoes it
     * @return false when the account has no such grant
     */
    public boolean end(UUID account, UUID grant, LocalDate last) {
        return change(
                        account,
                        (em, row) -> find(em, account, grant).map(found -> {
                            guarded(em, account, () -> GrantEvents.end(em, events, row, found, last));
                            return Boolean.TRUE;
                        }))
                .isPresent();
    }

    /**
     * Moves a person to another agency: every role held at {@code from} on the day before, or to begin later, ends
     * there, and the same roles begin at {@code to}.
     *
     * @param day first day at the new agency
     * @return the roles that moved; empty when none was held there, or there is no such account
     */
    public List<GrantRecord> transfer(UUID account, UUID from, UUID to, LocalDate day, String by) {
        return change(account, (em, row) -> {
                    List<GrantRecord> moved = new ArrayList<>();
                    for (AccountGrant found : GrantTable.of(em, account)) {
                        GrantRecord held = found.toRecord();
                        boolean there = held.grant().agency().equals(Optional.of(from));
                        if (there && !held.endedBefore(day) && held.source().isEmpty()) {
                            GrantEvents.end(em, events, row, found, day.minusDays(1));
                            LocalDate begins = held.validFrom().isAfter(day) ? held.validFrom() : day;
                            GrantRecord next = new GrantRecord(
                                    Ids.next(), RoleGrant.at(to, held.role()), begins, held.validTo(), "", by);
                            GrantEvents.give(em, events, row, next, clock.instant());
                            moved.add(next);
                        }
                    }
                    return Optional.of(moved);
                })
                .orElse(List.of());
    }

    /** Makes the roles that a provider's claims say exactly these. */
    public void replace(UUID account, String provider, Set<RoleGrant> grants) {
        LocalDate today = Vietnam.today(clock);
        change(account, (em, row) -> {
            Set<RoleGrant> missing = new HashSet<>(grants);
            for (AccountGrant found : GrantTable.of(em, account)) {
                GrantRecord held = found.toRecord();
                if (held.source().equals(provider) && !held.endedBefore(today) && !missing.remove(held.grant())) {
                    GrantEvents.end(em, events, row, found, today.minusDays(1));
                }
            }
            missing.forEach(grant -> GrantEvents.give(
                    em,
                    events,
                    row,
                    new GrantRecord(Ids.next(), grant, today, Optional.empty(), provider, provider),
                    clock.instant()));
            return Optional.of(missing);
        });
    }

    private void guarded(EntityManager em, UUID account, Runnable ending) {
        LocalDate today = Vietnam.today(clock);
        LastAdministrator.lock(em);
        boolean administrator = LastAdministrator.isOne(em, account, today);
        ending.run();
        if (administrator) {
            LastAdministrator.requireOne(em, today);
        }
    }

    private static Optional<AccountGrant> find(EntityManager em, UUID account, UUID grant) {
        return Optional.ofNullable(em.find(AccountGrant.class, grant))
                .filter(found -> found.accountId().equals(account));
    }

    /** The account gets a new version, for its roles are part of what a reader has seen. */
    private <T> Optional<T> change(UUID account, BiFunction<EntityManager, Account, Optional<T>> work) {
        return store.call(em -> Optional.ofNullable(em.find(Account.class, account))
                .flatMap(row -> {
                    Optional<T> done = work.apply(em, row);
                    done.ifPresent(changed -> em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
                    return done;
                }));
    }
}
