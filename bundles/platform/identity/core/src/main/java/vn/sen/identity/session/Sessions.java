// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.identity.ExpiringCache;
import vn.sen.identity.Secret;
import vn.sen.identity.account.AccountReading;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.GrantTable;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
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
    private final SessionBounds bounds;
    private final ExpiringCache<String, SignedIn> known;

    @Activate
    public Sessions(Config config, @Reference IdentityStore store) {
        this(
                new SessionBounds(
                        Duration.ofMinutes(config.idleMinutes()),
                        Duration.ofHours(config.mostHours()),
                        Duration.ofMinutes(config.confirmMinutes())),
                store,
                Clock.systemUTC());
    }

    public Sessions(SessionBounds bounds, IdentityStore store, Clock clock) {
        this.bounds = bounds;
        this.store = store;
        this.clock = clock;
        this.known = new ExpiringCache<>(10_000, clock);
    }

    /** Begins a session and tells the value of its cookie. */
    public String open(UUID account, NewSession wanted) {
        String value = Secret.random();
        Instant now = clock.instant();
        store.run(em -> em.persist(new SignInSession(Secret.hash(value), account, wanted, now)));
        return value;
    }

    /** Who is signed in with this cookie, or on the way to it. */
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

    /**
     * Notes that the person has just shown again who it is, and renews the session: what had the old cookie has nothing.
     *
     * @return the value of the new cookie; empty when the session is no more
     */
    public Optional<String> confirm(String value) {
        String id = Secret.hash(value);
        String fresh = Secret.random();
        Instant now = clock.instant();
        boolean renewed = store.call(em -> {
            Optional<SignInSession> row = Optional.ofNullable(em.find(SignInSession.class, id));
            row.ifPresent(old -> {
                em.persist(old.renewed(Secret.hash(fresh), now));
                em.remove(old);
            });
            return row.isPresent();
        });
        known.remove(id);
        return Optional.of(fresh).filter(cookie -> renewed);
    }

    /** Ends a session. Ending one that is no more changes nothing. */
    public void close(String value) {
        closeRow(Secret.hash(value));
    }

    /** Ends one session of an account. False when the account has no such session. */
    public boolean close(UUID account, String id) {
        int closed = store.call(
                em -> em.createQuery("delete from SignInSession s where s.id = :id and s.accountId = :account")
                        .setParameter("id", id)
                        .setParameter("account", account)
                        .executeUpdate());
        known.remove(id);
        return closed > 0;
    }

    /** Ends every session of an account and tells how many there were. */
    public int closeAll(UUID account) {
        int closed = store.call(em -> em.createQuery("delete from SignInSession s where s.accountId = :account")
                .setParameter("account", account)
                .executeUpdate());
        known.clear();
        return closed;
    }

    /** Ends what began through a provider, of one account or of one of the provider's sessions. */
    public int closeFrom(String provider, Optional<UUID> account, Optional<String> providerSession) {
        int closed = store.call(em -> em.createQuery("delete from SignInSession s where s.provider = :provider"
                        + " and (:anyAccount = true or s.accountId = :account)"
                        + " and (:anySession = true or s.providerSession = :session)")
                .setParameter("provider", provider)
                .setParameter("anyAccount", account.isEmpty())
                .setParameter("account", account.orElse(new UUID(0, 0)))
                .setParameter("anySession", providerSession.isEmpty())
                .setParameter("session", providerSession.orElse(""))
                .executeUpdate());
        known.clear();
        return closed;
    }

    /** Has this node read roles and accounts again before it believes what it remembers. */
    public void forget() {
        known.clear();
    }

    /** The sessions of an account that hold now and are through with signing in, the newest first. */
    public List<SessionRecord> of(UUID account) {
        Instant now = clock.instant();
        return store.read(em -> em.createQuery(
                        "select s from SignInSession s where s.accountId = :account order by s.createdAt desc, s.id",
                        SignInSession.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(session -> session.stage() == Stage.FULL && bounds.hold(session, now))
                .map(SignInSession::toRecord)
                .toList());
    }

    /** Deletes what has ended by itself. */
    public int sweep() {
        Instant now = clock.instant();
        return store.call(
                em -> em.createQuery("delete from SignInSession s where s.seenAt < :idle or s.createdAt < :old")
                        .setParameter("idle", now.minus(bounds.idle()))
                        .setParameter("old", now.minus(bounds.most()))
                        .executeUpdate());
    }

    private void closeRow(String id) {
        store.run(em -> em.createQuery("delete from SignInSession s where s.id = :id")
                .setParameter("id", id)
                .executeUpdate());
        known.remove(id);
    }

    private Optional<SignedIn> read(EntityManager em, String id, Instant now) {
        return Optional.ofNullable(em.find(SignInSession.class, id))
                .filter(session -> bounds.hold(session, now))
                .flatMap(session -> AccountReading.find(em, session.accountId())
                        .filter(AccountRecord::enabled)
                        .map(account -> signedIn(em, account, session)));
    }

    private SignedIn signedIn(EntityManager em, AccountRecord account, SignInSession session) {
        Set<RoleGrant> grants = new HashSet<>();
        if (session.stage() == Stage.FULL) {
            grants.addAll(GrantTable.heldOn(em, account.id(), Vietnam.today(clock)));
            grants.add(RoleGrant.everywhere(Roles.PERSON));
        }
        Caller caller = new Caller(
                account.id().toString(),
                account.displayName(),
                Caller.Kind.SESSION,
                grants,
                Optional.of(session.confirmedAt().plus(bounds.confirmed())));
        return new SignedIn(
                session.id(),
                account,
                caller,
                session.stage(),
                session.secondFactor(),
                session.provider(),
                session.seenAt());
    }
}
