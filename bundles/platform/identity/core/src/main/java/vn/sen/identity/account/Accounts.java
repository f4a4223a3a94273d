// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.store.IdentityStore;

/** Reads the accounts of this server, and tells whether a password opens one. */
@Component(service = Accounts.class)
public final class Accounts {

    private final IdentityStore store;
    private final Clock clock;
    private final BiPredicate<String, String> check;

    /** To compare with when there is no password. */
    private final String nobodys = PasswordHash.ofNobody();

    @Activate
    public Accounts(@Reference IdentityStore store) {
        this(store, Clock.systemUTC());
    }

    Accounts(IdentityStore store, Clock clock) {
        this(store, clock, PasswordHash::matches);
    }

    /** @param check whether a password fits a hash, which is the work that an answer costs */
    Accounts(IdentityStore store, Clock clock, BiPredicate<String, String> check) {
        this.check = check;
        this.store = store;
        this.clock = clock;
    }

    /** The enabled account that this name and password belong to. Takes equally long whatever is wrong. */
    public Optional<AccountRecord> authenticate(String name, String password) {
        if (password.length() > PasswordRules.LONGEST) {
            return Optional.empty();
        }
        Optional<Account> account = store.read(em -> byName(em, name));
        boolean right = matches(account, password);
        return account.filter(found -> right && found.enabled()).map(Account::toRecord);
    }

    /** Whether this is the person's password, for somebody who has signed in already. */
    public boolean isPassword(UUID id, String password) {
        if (password.length() > PasswordRules.LONGEST) {
            return false;
        }
        Optional<Account> account = store.read(em -> Optional.ofNullable(em.find(Account.class, id)));
        return matches(account, password);
    }

    public Optional<AccountRecord> find(UUID id) {
        return store.read(em -> Optional.ofNullable(em.find(Account.class, id)).map(Account::toRecord));
    }

    public Optional<AccountRecord> findByName(String name) {
        return store.read(em -> byName(em, name).map(Account::toRecord));
    }

    /** Every grant of an account, ended ones too. */
    public List<GrantRecord> grants(UUID id) {
        return store.read(
                em -> GrantTable.of(em, id).stream().map(AccountGrant::toRecord).toList());
    }

    /** The roles that an account holds today. */
    public Set<RoleGrant> held(UUID id) {
        return store.read(em -> GrantTable.heldOn(em, id, Vietnam.today(clock)));
    }

    /** The person if the account may act now, with the roles held today. */
    public Optional<ActivePerson> active(UUID id) {
        return store.read(em -> AccountReading.find(em, id)
                .filter(account -> account.enabled() && !account.oneTime())
                .map(account -> new ActivePerson(account, GrantTable.heldOn(em, id, Vietnam.today(clock)))));
    }

    static Optional<Account> byName(EntityManager em, String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** Compares with a hash in every case, so that all cases take as long. */
    private boolean matches(Optional<Account> account, String password) {
        Optional<String> hash = account.flatMap(Account::passwordHash);
        boolean right = check.test(password, hash.orElse(nobodys));
        return right && hash.isPresent();
    }
}
