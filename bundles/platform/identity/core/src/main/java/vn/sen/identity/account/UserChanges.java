// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Masked;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.ProblemException;

/**
 * Changes accounts. Whoever calls has checked {@link UserRules}, and ends the sessions that must end. Each change is
 * recorded in its own transaction.
 */
@Component(service = UserChanges.class)
public final class UserChanges {

    private final IdentityStore store;
    private final SecurityEvents events;
    private final Clock clock;

    @Activate
    public UserChanges(@Reference IdentityStore store, @Reference SecurityEvents events) {
        this(store, events, Clock.systemUTC());
    }

    UserChanges(IdentityStore store, SecurityEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** An account with the only copy of its one-time password. */
    public record WithPassword(AccountRecord account, String oneTimePassword) {}

    /** Adds an account with its first grants; empty when the name is taken. */
    public Optional<WithPassword> create(NewUser user, List<GrantRecord> grants) {
        String password = OneTimePassword.random();
        String hash = PasswordHash.of(password);
        try {
            return store.call(em -> {
                if (Accounts.byName(em, user.name()).isPresent()) {
                    return Optional.empty();
                }
                Account account = new Account(Ids.next(), user.name(), user.displayName(), clock.instant());
                account.describe(user.displayName(), user.email());
                account.password(hash, true);
                em.persist(account);
                em.flush();
                events.record(
                        em,
                        SecurityEvents.about("identity.user-create", user.name())
                                .agencies(GrantTable.places(grants, Vietnam.today(clock)))
                                .with("displayName", user.displayName())
                                .build());
                grants.forEach(grant -> GrantEvents.give(em, events, account, grant, clock.instant()));
                return Optional.of(new WithPassword(account.toRecord(), password));
            });
        } catch (ConstraintViolatedException takenMeanwhile) {
            if (takenMeanwhile.kind() == ConstraintViolatedException.Kind.UNIQUE) {
                return Optional.empty();
            }
            throw takenMeanwhile;
        }
    }

    /**
     * Says who a person is.
     *
     * @throws ProblemException 412 when the account is no longer of this version
     */
    public Optional<AccountRecord> describe(UUID id, long version, String displayName, Optional<String> email) {
        return change(id, (em, account) -> {
            if (account.toRecord().version() != version) {
                throw ProblemException.problem(412, "precondition-failed").build();
            }
            Optional<String> before = account.email();
            String shown = account.displayName();
            account.describe(displayName, email);
            events.record(
                    em,
                    about(em, "identity.user-change", account)
                            .changed("displayName", shown, displayName)
                            .changedMasked("email", before, email, Masked::email)
                            .build());
        });
    }

    /** Lets nobody in with this account any more. The last administrator's is refused with a 409. */
    public Optional<AccountRecord> disable(UUID id) {
        return change(id, (em, account) -> {
            LastAdministrator.lock(em);
            boolean administrator = LastAdministrator.isOne(em, id, Vietnam.today(clock));
            if (account.enabled()) {
                account.enable(false);
                events.record(em, about(em, "identity.user-disable", account).build());
            }
            if (administrator) {
                LastAdministrator.requireOne(em, Vietnam.today(clock));
            }
        });
    }

    public Optional<AccountRecord> enable(UUID id) {
        return change(id, (em, account) -> {
            if (!account.enabled()) {
                account.enable(true);
                events.record(em, about(em, "identity.user-enable", account).build());
            }
        });
    }

    /** Gives a one-time password in place of the one that was lost. */
    public Optional<WithPassword> resetPassword(UUID id) {
        String password = OneTimePassword.random();
        String hash = PasswordHash.of(password);
        return change(id, (em, account) -> {
                    account.password(hash, true);
                    events.record(
                            em, about(em, "identity.password-reset", account).build());
                })
                .map(account -> new WithPassword(account, password));
    }

    /** Sets the password that the person has chosen; {@link PasswordRules} are checked by the caller. */
    public void choosePassword(UUID id, String password) {
        String hash = PasswordHash.of(password);
        change(id, (em, account) -> {
            account.password(hash, false);
            events.record(em, about(em, "identity.password-change", account).build());
        });
    }

    /** Notes a sign-in, without making a new version of the account of it. */
    public void signedIn(UUID id) {
        store.run(em -> em.createNativeQuery("update identity.account set last_sign_in_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, id)
                .executeUpdate());
    }

    /** An entry that auditors of the agency see at which the person holds roles, if it is one. */
    private AuditEntry.Builder about(EntityManager em, String action, Account account) {
        return SecurityEvents.about(action, account.name())
                .agencies(GrantTable.places(em, account.id(), Vietnam.today(clock)));
    }

    private Optional<AccountRecord> change(UUID id, BiConsumer<EntityManager, Account> work) {
        return store.call(em -> {
            Optional<Account> account = Optional.ofNullable(em.find(Account.class, id));
            account.ifPresent(found -> {
                work.accept(em, found);
                em.flush();
            });
            return account.map(Account::toRecord);
        });
    }
}
