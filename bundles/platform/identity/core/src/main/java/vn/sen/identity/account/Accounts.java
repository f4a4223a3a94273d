// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.Secret;
import vn.sen.identity.store.IdentityStore;

/** The local accounts of this server. */
@Component(service = Accounts.class)
public final class Accounts {

    private final IdentityStore store;
    private final NobodysPassword nobody = new NobodysPassword();

    @Activate
    public Accounts(@Reference IdentityStore store) {
        this.store = store;
    }

    /** The enabled account that this name and password belong to. Takes equally long whatever is wrong. */
    public Optional<Account> authenticate(String name, String password) {
        if (password.length() > PasswordRules.LONGEST) {
            return Optional.empty();
        }
        Optional<Account> account = store.read(em -> byName(em, name));
        String expected = account.map(Account::passwordHash).orElseGet(nobody::hash);
        boolean right = PasswordHash.matches(password, expected);
        return account.filter(found -> right && found.enabled());
    }

    public Optional<Account> find(UUID id) {
        return store.read(em -> Optional.ofNullable(em.find(Account.class, id)));
    }

    /** Sets the password that the person has chosen; {@link PasswordRules} are checked by the caller. */
    public void choosePassword(UUID id, String password) {
        String hash = PasswordHash.of(password);
        store.run(em -> em.find(Account.class, id).password(hash, false));
    }

    static Optional<Account> byName(EntityManager em, String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** A hash to compare with when there is no account; made when first needed, for it is slow to make. */
    private static final class NobodysPassword {

        private volatile String hash = "";

        String hash() {
            if (hash.isEmpty()) {
                hash = PasswordHash.of(Secret.random());
            }
            return hash;
        }
    }
}
