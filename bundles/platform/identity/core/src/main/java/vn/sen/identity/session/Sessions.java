// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.identity.ExpiringCache;
import vn.sen.identity.Secret;
import vn.sen.identity.account.Account;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.store.IdentityStore;

/** Sessions of signed-in browsers: in the database, so that they outlive a restart and hold on every node. */
@Component(service = Sessions.class, configurationPid = "vn.sen.identity.sessions")
@Designate(ocd = Sessions.Config.class)
public final class Sessions {

    /** The longest time that a sign-out or a change of roles made on another node goes unnoticed here. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    /** How precisely the last request of a session is noted; each note is a write. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Bounds of a session. */
    @ObjectClassDefinition(name = "Sessions", description = "How long a signed-in browser stays signed in")
    public @interface Config {
        @AttributeDefinition(description = "Minutes without a request after which a session ends", min = "5")
        int idleMinutes() default 30;

        @AttributeDefinition(description = "Hours after signing in when a session ends in any case", min = "1")
        int mostHours() default 12;

        @AttributeDefinition(
                description = "Minutes after signing in or confirming within which dangerous acts need no confirmation",
                min = "1",
                max = "60")
        int confirmMinutes() default 10;
    }

    private final IdentityStore store;
    private final Clock clock;
    private final Duration idle;
    private final Duration most;
    private final Duration confirmed;
    private final ExpiringCache<String, SignedIn> known;

    @Activate
    public Sessions(Config config, @Reference IdentityStore store) {
        this(
                Duration.ofMinutes(config.idleMinutes()),
                Duration.ofHours(config.mostHours()),
                Duration.ofMinutes(config.confirmMinutes()),
                store,
                Clock.systemUTC());
    }

    Sessions(Duration idle, Duration most, Duration confirmed, IdentityStore store, Clock clock) {
        this.idle = idle;
        this.most = most;
        this.confirmed = confirmed;
        this.store = store;
        this.clock = clock;
        this.known = new ExpiringCache<>(10_000, clock);
    }

    /** Begins a session and tells the value of its cookie. */
    public String open(UUID account) {
        String value = Secret.random();
        Instant now = clock.instant();
        store.run(em -> em.persist(new SignInSession(Secret.hash(value), account, now)));
        return value;
    }

    /** Who is signed in with this cookie. */
    public Optional<SignedIn> find(String value) {
        String id = Secret.hash(value);
        Optional<SignedIn> remembered = known.get(id);
        if (remembered.isPresent()) {
            return remembered;
        }
        Instant now = clock.instant();
        Optional<SignedIn> found = store.read(em -> read(em, id, now));
        found.ifPresent(session -> {
            if (Duration.between(session.seenAt(), now).compareTo(NOTED_EVERY) >= 0) {
                store.run(em ->
                        Optional.ofNullable(em.find(SignInSession.class, id)).ifPresent(row -> row.seen(now)));
            }
            known.put(id, session, now.plus(KNOWN_FOR));
        });
        return found;
    }

    /** Ends a session. Ending one that is no more changes nothing. */
    public void close(String value) {
        String id = Secret.hash(value);
        store.run(em -> em.createQuery("delete from SignInSession s where s.id = :id")
                .setParameter("id", id)
                .executeUpdate());
        known.remove(id);
    }

    /** Ends every session of an account. */
    public void closeAll(UUID account) {
        store.run(em -> em.createQuery("delete from SignInSession s where s.accountId = :account")
                .setParameter("account", account)
                .executeUpdate());
        known.clear();
    }

    /** Deletes what has ended by itself. */
    public int sweep() {
        Instant now = clock.instant();
        return store.call(
                em -> em.createQuery("delete from SignInSession s where s.seenAt < :idle or s.createdAt < :old")
                        .setParameter("idle", now.minus(idle))
                        .setParameter("old", now.minus(most))
                        .executeUpdate());
    }

    private Optional<SignedIn> read(EntityManager em, String id, Instant now) {
        return Optional.ofNullable(em.find(SignInSession.class, id))
                .filter(session -> now.isBefore(session.seenAt().plus(idle)))
                .filter(session -> now.isBefore(session.createdAt().plus(most)))
                .flatMap(session -> Optional.ofNullable(em.find(Account.class, session.accountId()))
                        .filter(Account::enabled)
                        .map(account -> signedIn(account, session)));
    }

    private SignedIn signedIn(Account account, SignInSession session) {
        Set<String> roles = account.oneTime() ? Set.of() : account.roles();
        Caller caller = new Caller(
                account.id().toString(),
                account.displayName(),
                Caller.Kind.SESSION,
                roles.stream().map(RoleGrant::everywhere).collect(Collectors.toUnmodifiableSet()),
                Optional.of(session.createdAt().plus(confirmed)));
        return new SignedIn(account.id(), account.name(), caller, account.oneTime(), session.seenAt());
    }
}
