// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/** Makes what tests of other packages need. */
public final class AccountsForTests {

    private AccountsForTests() {}

    public static Accounts accounts(IdentityStore store, Clock clock) {
        return new Accounts(store, clock);
    }

    /** With somebody who sees each computation of a hash. */
    public static Accounts accounts(IdentityStore store, Clock clock, Consumer<String> computed) {
        return new Accounts(store, clock, (password, hash) -> {
            computed.accept(hash.substring(0, hash.lastIndexOf('$')).replaceAll("\\$[^$]*$", ""));
            return PasswordHash.matches(password, hash);
        });
    }

    public static UserChanges changes(IdentityStore store, SecurityEvents events, Clock clock) {
        return new UserChanges(store, events, clock);
    }

    public static UserGrants grants(IdentityStore store, SecurityEvents events, Clock clock) {
        return new UserGrants(store, events, clock);
    }

    public static UserDirectory directory(IdentityStore store, Clock clock) {
        return new UserDirectory(store, clock);
    }

    public static PasswordRules rules() {
        return new PasswordRules(12, List.of("Cà Mau", "sen"));
    }

    /** Somebody with a password. */
    public static UUID add(IdentityStore store, String name, String password, boolean oneTime, Instant now) {
        return add(
                store, name, PasswordHash.of(password), oneTime, now, List.of(RoleGrant.everywhere("ADMINISTRATOR")));
    }

    /** Somebody whose password nobody types. */
    public static UUID add(IdentityStore store, String name, Instant now, RoleGrant... grants) {
        return add(store, name, "", false, now, List.of(grants));
    }

    private static UUID add(
            IdentityStore store, String name, String hash, boolean oneTime, Instant now, List<RoleGrant> grants) {
        UUID id = Ids.next();
        store.run(em -> {
            Account account = new Account(id, name, name, now);
            account.password(hash, oneTime);
            em.persist(account);
            em.flush();
            grants.forEach(grant -> em.persist(new AccountGrant(id, held(grant, now), now)));
        });
        return id;
    }

    static GrantRecord held(RoleGrant grant, Instant since) {
        return new GrantRecord(
                Ids.next(), grant, Vietnam.today(Clock.fixed(since, ZoneOffset.UTC)), Optional.empty(), "", "test");
    }

    /** Changes the name that pages show. */
    public static void rename(IdentityStore store, UUID id, String displayName) {
        store.run(em -> em.find(Account.class, id).describe(displayName, Optional.empty()));
    }

    public static void disable(IdentityStore store, UUID id) {
        store.run(em -> em.find(Account.class, id).enable(false));
    }

    public static void demonstration(IdentityStore store, UUID id) {
        store.run(em -> em.find(Account.class, id).demonstration());
    }
}
