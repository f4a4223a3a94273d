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

    /** The roles held on the day. */
    public static Set<RoleGrant> heldOn(EntityManager em, UUID account, LocalDate day) {
        return of(em, account).stream()
                .map(AccountGrant::toRecord)
                .filter(grant -> grant.holdsOn(day))
                .map(GrantRecord::grant)
                .collect(Collectors.toUnmodifiableSet());
    }
}
