// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.sen.identity.api.RoleGrant;
import vn.sen.persistence.api.Ids;

/**
 * Moves the roles of accounts from the column of the first version into grants, and fills in what a search compares.
 * Two nodes may start at once: the column is emptied under the account's version, so that only one of them succeeds.
 */
final class FormerRoles {

    private FormerRoles() {}

    static void move(EntityManager em, Clock clock) {
        LocalDate today = Vietnam.today(clock);
        em.createQuery("select a from Account a where a.formerRoles <> '' or a.searchText = ''", Account.class)
                .getResultList()
                .forEach(account -> {
                    for (String role : account.formerRoles().split(" ")) {
                        if (!role.isEmpty()) {
                            em.persist(new AccountGrant(
                                    account.id(),
                                    new GrantRecord(
                                            Ids.next(),
                                            RoleGrant.everywhere(role),
                                            today,
                                            Optional.empty(),
                                            "",
                                            FirstAccounts.SERVER),
                                    clock.instant()));
                        }
                    }
                    account.forgetFormerRoles();
                    account.describe(account.displayName(), account.email());
                });
    }
}
