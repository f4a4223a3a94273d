// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.identity.api.RoleGrant;

/** Reads the grants of accounts inside a transaction of the caller. */
public final class GrantTable {

    private GrantTable() {}

    /** Every grant ever, those in force and to come first, then by role. */
    static List<AccountGrant> of(EntityManager em, UUID account) {
        return em.createQuery(
                        "select g from AccountGrant g where g.accountId = :account order by g.role, g.validFrom, g.id",
                        AccountGrant.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Where the roles are held that have not ended by the day; none when one of them is held everywhere. */
    public static Set<UUID> places(EntityManager em, UUID account, LocalDate day) {
        return places(of(em, account).stream().map(AccountGrant::toRecord).toList(), day);
    }

    /** The same of grants that were read before. */
    public static Set<UUID> places(List<GrantRecord> grants, LocalDate day) {
        List<RoleGrant> lasting = grants.stream()
                .filter(grant -> !grant.endedBefore(day))
                .map(GrantRecord::grant)
                .toList();
        boolean everywhere = lasting.stream().anyMatch(grant -> grant.agency().isEmpty());
        return everywhere
                ? Set.of()
                : lasting.stream().flatMap(grant -> grant.agency().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles held on the day. */
    public static Set<RoleGrant> heldOn(EntityManager em, UUID account, LocalDate day) {
        return of(em, account).stream()
                .map(AccountGrant::toRecord)
                .filter(grant -> grant.holdsOn(day))
                .map(GrantRecord::grant)
                .collect(Collectors.toUnmodifiableSet());
    }
}
