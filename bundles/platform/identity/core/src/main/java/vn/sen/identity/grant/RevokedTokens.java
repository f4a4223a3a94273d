// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.store.IdentityStore;

/**
 * Access tokens that must not be believed though they have not expired. There are few, since a token lives an hour at
 * most, so every node keeps all of them in memory and reads them again after ten seconds.
 */
@Component(service = RevokedTokens.class)
public final class RevokedTokens {

    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    /** The longest life of an access token that can be set, and the difference of two clocks. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(61);

    private record Known(Set<String> ids, Instant readAt) {}

    private final IdentityStore store;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    @Activate
    public RevokedTokens(@Reference IdentityStore store) {
        this(store, Clock.systemUTC());
    }

    RevokedTokens(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether a token or a family of tokens was revoked, here or, ten seconds ago, elsewhere. */
    public boolean contains(String id) {
        Known seen = known;
        Instant now = clock.instant();
        if (!now.isBefore(seen.readAt().plus(KNOWN_FOR))) {
            seen = new Known(read(now), now);
            known = seen;
        }
        return seen.ids().contains(id);
    }

    /** Revokes one access token. */
    public void add(String id) {
        Instant now = clock.instant();
        store.run(em -> add(em, id, now));
        forget();
    }

    void add(EntityManager em, String id, Instant now) {
        if (em.find(RevokedToken.class, id) == null) {
            em.persist(new RevokedToken(id, now.plus(KEPT_FOR)));
        }
    }

    /** To be called after a commit, so that this node feels it at once. */
    void forget() {
        known = new Known(Set.of(), Instant.MIN);
    }

    public int sweep() {
        Instant now = clock.instant();
        return store.call(em -> em.createQuery("delete from RevokedToken t where t.until < :now")
                .setParameter("now", now)
                .executeUpdate());
    }

    private Set<String> read(Instant now) {
        return store.read(em -> em.createQuery("select t.id from RevokedToken t where t.until >= :now", String.class)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet()));
    }
}
