// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ProblemException;

/**
 * Keeps a server from losing its last administrator: somebody who may sign in and whose role nothing ends. The account
 * of the demonstration and what a provider's claims say do not count, since both may be gone tomorrow.
 */
final class LastAdministrator {

    private LastAdministrator() {}

    /** Makes everybody wait who also wants to take rights from an administrator, on whichever node. */
    static void lock(EntityManager em) {
        em.createQuery(
                        "select a from Account a where a.id in"
                                + " (select g.accountId from AccountGrant g where g.role = :role) order by a.id",
                        Account.class)
                .setParameter("role", Roles.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @throws ProblemException 409 when nobody is left; the transaction must not be committed then */
    static void requireOne(EntityManager em, LocalDate today) {
        em.flush();
        if (administrators(em, today).isEmpty()) {
            throw ProblemException.problem(409, "last-administrator").build();
        }
    }

    static boolean isOne(EntityManager em, UUID account, LocalDate today) {
        return administrators(em, today).contains(account);
    }

    private static List<UUID> administrators(EntityManager em, LocalDate today) {
        return em.createQuery(
                        "select a.id from Account a, AccountGrant g where g.accountId = a.id and a.enabled = true"
                                + " and a.demo = false and g.role = :role and g.agency is null and g.source = ''"
                                + " and g.validFrom <= :today and g.validTo is null",
                        UUID.class)
                .setParameter("role", Roles.ADMINISTRATOR)
                .setParameter("today", today)
                .getResultList();
    }
}
