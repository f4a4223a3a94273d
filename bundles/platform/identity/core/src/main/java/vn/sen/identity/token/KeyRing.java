// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;

/**
 * The keys of access tokens. A key signs for 30 days; two days before its end the next one is made, which begins to
 * sign an hour later, when every node and every reader of the public keys has had time to learn of it.
 */
@Component(service = KeyRing.class)
public final class KeyRing {

    static final Duration SIGNS_FOR = Duration.ofDays(30);
    static final Duration NEXT_MADE_BEFORE = Duration.ofDays(2);
    static final Duration ANNOUNCED_FOR = Duration.ofHours(1);

    /** Longer than any token that it signed can live: an hour, the difference of two clocks, and a node that was slow. */
    static final Duration VERIFIES_LONGER = Duration.ofHours(2);

    /** How long a key may still sign after the next has begun, on a node that has not noticed. */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    /** From an administrator's wish to the new key's first signature: longer than any node knows an old ring. */
    static final Duration HURRIED_FOR = Duration.ofMinutes(1);

    /** How old the keys in memory may be before they are read again, so that a discarded one ends on every node. */
    private static final Duration READ_EVERY = Duration.ofSeconds(10);

    /** Bounds what unknown key ids can cost. */
    private static final Duration READ_FOR_UNKNOWN_EVERY = Duration.ofSeconds(2);

    private record Ring(List<RingKey> keys, Instant readAt) {}

    private final IdentityStore store;
    private final KeyVault vault;
    private final SecurityEvents events;
    private final Clock clock;
    private volatile Ring ring = new Ring(List.of(), Instant.MIN);

    @Activate
    public KeyRing(@Reference IdentityStore store, @Reference KeyVault vault, @Reference SecurityEvents events) {
        this(store, vault, events, Clock.systemUTC());
    }

    KeyRing(IdentityStore store, KeyVault vault, SecurityEvents events, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a key now if there is none, so that the first token need not wait for it. */
    public void prepare() {
        encryptFormer();
        signing();
    }

    /** Keys that were written before they were encrypted. */
    private void encryptFormer() {
        store.run(em -> em.createQuery("select k from SigningKey k", SigningKey.class)
                .getResultStream()
                .filter(row -> KeyVault.isOpen(row.privateKey()))
                .forEach(row -> row.rewrite(vault.lock(vault.open(row.id(), row.privateKey())))));
    }

    /** The key to sign with now. Makes one when there is none, and the next when this one's end is near. */
    ECKey signing() {
        Instant now = clock.instant();
        Optional<RingKey> current = newest(now);
        if (current.isPresent() && !nearItsEnd(current.get(), now)) {
            return current.get().key();
        }
        return renew(now);
    }

    /** The key with this id, unless nothing it signed can still be valid. */
    Optional<ECKey> verifying(String id) {
        Instant now = clock.instant();
        Optional<ECKey> key = in(known(now), id, now);
        if (key.isEmpty() && now.isAfter(ring.readAt().plus(READ_FOR_UNKNOWN_EVERY))) {
            key = in(read(now), id, now);
        }
        return key;
    }

    /** Public parts of every key that verifies or will. */
    public List<JWK> published() {
        Instant now = clock.instant();
        Ring keys = ring;
        if (now.isAfter(keys.readAt().plus(READ_FOR_UNKNOWN_EVERY))) {
            keys = read(now);
        }
        return keys.keys().stream()
                .filter(key -> key.verifiesAt(now))
                .map(key -> (JWK) key.key().toPublicJWK())
                .toList();
    }

    /** Every key that verifies or will, the newest first. */
    public List<KeyView> list() {
        Instant now = clock.instant();
        Ring all = read(now);
        Optional<RingKey> signing = newestOf(all, now);
        return all.keys().stream()
                .filter(key -> key.verifiesAt(now))
                .sorted(Comparator.comparing(RingKey::signsFrom).reversed())
                .map(key -> key.view(state(key, signing, now)))
                .toList();
    }

    private static KeyView.State state(RingKey key, Optional<RingKey> signing, Instant now) {
        if (now.isBefore(key.signsFrom())) {
            return KeyView.State.ANNOUNCED;
        }
        return signing.filter(key::equals).isPresent() ? KeyView.State.SIGNS : KeyView.State.VERIFIES;
    }

    /**
     * Makes a new key before its time. It begins to sign in a minute, when every node has learnt of it; tokens of the
     * keys before stay valid, so nobody is disturbed.
     */
    public synchronized KeyView rotate() {
        Instant now = clock.instant();
        RingKey made = make(
                newestOf(read(now), now).map(current -> now.plus(HURRIED_FOR)).orElse(now));
        store.run(em -> {
            add(em, made);
            events.record(em, act("identity.signing-key-rotate", made));
        });
        read(now);
        return made.view(state(made, Optional.of(made), now));
    }

    /**
     * Makes a new key that signs at once, and takes all others away, because somebody else may hold one: every token
     * issued until now ends, here at once and on other nodes within ten seconds.
     */
    public synchronized KeyView replaceAll() {
        Instant now = clock.instant();
        RingKey made = make(now);
        store.run(em -> {
            em.createQuery("delete from SigningKey k").executeUpdate();
            em.persist(row(made));
            events.record(em, act("identity.signing-key-replace", made));
        });
        read(now);
        return made.view(KeyView.State.SIGNS);
    }

    /** Deletes the keys whose tokens have all ended. */
    public void sweep() {
        Instant now = clock.instant();
        store.run(em -> em.createQuery("delete from SigningKey k where k.verifiesUntil < :now")
                .setParameter("now", now)
                .executeUpdate());
    }

    private Optional<RingKey> newest(Instant now) {
        return newestOf(known(now), now);
    }

    private Ring known(Instant now) {
        Ring keys = ring;
        if (!now.isBefore(keys.readAt().plus(READ_EVERY))) {
            keys = read(now);
        }
        return keys;
    }

    private static Optional<RingKey> newestOf(Ring keys, Instant now) {
        return keys.keys().stream().filter(key -> key.signsAt(now)).max(Comparator.comparing(RingKey::signsFrom));
    }

    private boolean nearItsEnd(RingKey key, Instant now) {
        boolean near = now.isAfter(key.signsUntil().minus(NEXT_MADE_BEFORE));
        return near && ring.keys().stream().noneMatch(other -> other.signsFrom().isAfter(key.signsFrom()));
    }

    /** One thread renews; two nodes may do so at once, and then there are two keys, which harms nothing. */
    private synchronized ECKey renew(Instant now) {
        Ring fresh = read(now);
        Optional<RingKey> current = newestOf(fresh, now);
        if (current.isPresent() && !nearItsEnd(current.get(), now)) {
            return current.get().key();
        }
        Instant from = now;
        if (current.isPresent()) {
            from = now.plus(ANNOUNCED_FOR);
        }
        RingKey made = make(from);
        store.run(em -> add(em, made));
        read(now);
        return current.orElse(made).key();
    }

    /** Brings a key in and retires those before it: they verify until their last token has ended, and are then deleted. */
    private void add(EntityManager em, RingKey made) {
        Instant lastSignature = made.signsFrom().plus(OVERLAP);
        em.createQuery("select k from SigningKey k", SigningKey.class)
                .getResultStream()
                .filter(before -> before.signsFrom().isBefore(made.signsFrom()))
                .forEach(before -> before.retire(lastSignature, lastSignature.plus(VERIFIES_LONGER)));
        em.persist(row(made));
    }

    private static AuditEntry act(String action, RingKey made) {
        return AuditEntry.act(action)
                .retention(RetentionClass.SECURITY)
                .on("identity.signing-key", made.key().getKeyID())
                .build();
    }

    private SigningKey row(RingKey made) {
        return new SigningKey(
                made.key().getKeyID(),
                vault.lock(made.key()),
                made.signsFrom(),
                made.signsUntil(),
                made.verifiesUntil());
    }

    private static RingKey make(Instant from) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            Instant until = from.plus(SIGNS_FOR);
            return new RingKey(key, from, until, until.plus(VERIFIES_LONGER));
        } catch (JOSEException everyJavaHasTheCurve) {
            throw new IllegalStateException("This Java cannot make P-256 keys", everyJavaHasTheCurve);
        }
    }

    private Ring read(Instant now) {
        List<RingKey> keys = store.read(em -> em.createQuery("select k from SigningKey k", SigningKey.class)
                .getResultStream()
                .map(this::parse)
                .toList());
        Ring fresh = new Ring(keys, now);
        ring = fresh;
        return fresh;
    }

    private RingKey parse(SigningKey row) {
        return new RingKey(
                vault.open(row.id(), row.privateKey()), row.signsFrom(), row.signsUntil(), row.verifiesUntil());
    }

    private static Optional<ECKey> in(Ring keys, String id, Instant now) {
        return keys.keys().stream()
                .filter(key -> key.verifiesAt(now))
                .map(RingKey::key)
                .filter(key -> key.getKeyID().equals(id))
                .findFirst();
    }
}
