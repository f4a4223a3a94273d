// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.reach;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.Account;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.external.AccountLinks;
import vn.sen.identity.store.IdentityStore;

/**
 * Keeps an administrator of an agency to the people of that agency. What is found to be allowed is done in the same
 * transaction, while nobody gives the account another role.
 */
@Component(service = UserLimits.class)
public final class UserLimits {

    private final IdentityStore store;
    private final Accounts accounts;
    private final AccountLinks links;

    @Activate
    public UserLimits(@Reference IdentityStore store, @Reference Accounts accounts, @Reference AccountLinks links) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
    }

    /** Does something about a role of somebody whom the administrator sees. */
    public <T> T seen(Reach reach, UUID account, Supplier<T> work) {
        return guarded(reach, account, reach::requireSeen, work);
    }

    /** Does something to an account whose every role is within reach. */
    public <T> T managed(Reach reach, UUID account, Supplier<T> work) {
        return guarded(reach, account, reach::requireManaged, work);
    }

    /**
     * Changes how somebody signs in whose every role is within reach. Who is known to a provider may be more than the
     * roles tell, a citizen with dossiers for instance, and is not to be had by a new password.
     */
    public <T> T opened(Reach reach, UUID account, Supplier<T> work) {
        return guarded(
                reach,
                account,
                grants -> {
                    reach.requireManaged(grants);
                    if (!opens(reach, account)) {
                        throw reach.beyond("user-linked");
                    }
                },
                work);
    }

    /** Whether the administrator may change how somebody signs in, as far as links with providers go. */
    public boolean opens(Reach reach, UUID account) {
        return reach.everywhere() || links.of(account).isEmpty();
    }

    private <T> T guarded(Reach reach, UUID account, Consumer<List<GrantRecord>> check, Supplier<T> work) {
        if (reach.everywhere()) {
            return work.get();
        }
        return store.call(em -> {
            if (locked(em, account)) {
                check.accept(accounts.grants(account));
            }
            return work.get();
        });
    }

    // Whoever gives or ends a role makes a new version of the account, and so waits for this lock.
    private static boolean locked(EntityManager em, UUID account) {
        return em.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE) != null;
    }
}
