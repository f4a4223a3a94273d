// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.Secret;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.ConstraintViolatedException;

/**
 * Slows down whoever guesses passwords, codes or secrets, on all nodes together. Failures count for an account from one
 * address (a person who mistypes, or a guesser), for an address (many accounts tried; an office behind one address makes
 * some all day, which are forgotten as they come) and for an account (guessed from many addresses). The last one's wait
 * is short, because it also meets the honest owner. An attempt counts as failed from its beginning until it succeeds, so
 * that many at the same moment cannot all pass.
 */
@Component(service = FailureThrottle.class)
public final class FailureThrottle {

    private static final ThrottleRule PAIR = new ThrottleRule(5, Duration.ofMinutes(5), Duration.ofMinutes(5));
    private static final ThrottleRule ADDRESS = new ThrottleRule(50, Duration.ofSeconds(30), Duration.ofSeconds(15));
    private static final ThrottleRule ACCOUNT = new ThrottleRule(100, Duration.ofSeconds(10), Duration.ofMinutes(1));

    /** A million codes of which three are right: nobody gets more than about a hundred tries a day. */
    private static final ThrottleRule CODE = new ThrottleRule(5, Duration.ofMinutes(15), Duration.ofMinutes(15));

    /** Once a tally is forgotten, its row may go. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int LONGEST_NAME = 64;
    private static final int TRIES = 3;

    private final IdentityStore store;
    private final Clock clock;

    @Activate
    public FailureThrottle(@Reference IdentityStore store) {
        this(store, Clock.systemUTC());
    }

    public FailureThrottle(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Begins an attempt to show a password. Tell {@link #passed} when it was right.
     *
     * @return how long to wait instead; empty when the attempt may be made now
     */
    public Optional<Duration> attempt(String account, String address) {
        return attempt(keys(account, address));
    }

    /** Forgets the failures of this account from this address, and takes the attempt back everywhere else. */
    public void passed(String account, String address) {
        Map<String, ThrottleRule> keys = keys(account, address);
        store.run(em -> {
            for (String key : keys.keySet()) {
                Optional.ofNullable(em.find(FailureCount.class, key, LockModeType.PESSIMISTIC_WRITE))
                        .ifPresent(row -> {
                            if (keys.get(key) == PAIR) {
                                em.remove(row);
                            } else {
                                row.takeBack();
                            }
                        });
            }
        });
    }

    /** How long the next attempt must wait; empty when it may be made now. For secrets too long to be guessed. */
    public Optional<Duration> wait(String account, String address) {
        Instant now = clock.instant();
        Map<String, ThrottleRule> keys = keys(account, address);
        return store.read(em -> {
            Duration longest = Duration.ZERO;
            for (Map.Entry<String, ThrottleRule> key : keys.entrySet()) {
                Duration left = Optional.ofNullable(em.find(FailureCount.class, key.getKey()))
                        .map(row -> left(row, key.getValue(), now))
                        .orElse(Duration.ZERO);
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
            return Optional.of(longest).filter(wait -> !wait.isZero());
        });
    }

    /** Counts a failure of an attempt that {@link #wait} let through. */
    public void failed(String account, String address) {
        Instant now = clock.instant();
        Map<String, ThrottleRule> keys = keys(account, address);
        again(em -> {
            keys.forEach((key, rule) -> locked(em, key, now).add(now, rule));
            return Optional.empty();
        });
    }

    /** Forgets the failures of this account from this address only: an attacker's own account clears nothing else. */
    public void succeeded(String account, String address) {
        String pair = pairKey(account, address);
        if (store.read(em -> Optional.ofNullable(em.find(FailureCount.class, pair)))
                .isPresent()) {
            store.run(
                    em -> Optional.ofNullable(em.find(FailureCount.class, pair)).ifPresent(em::remove));
        }
    }

    /** Begins an attempt at a one-time code by somebody whose password was right. */
    public Optional<Duration> attemptCode(String account) {
        return attempt(Map.of(codeKey(account), CODE));
    }

    public void codeSucceeded(String account) {
        store.run(em -> Optional.ofNullable(em.find(FailureCount.class, codeKey(account)))
                .ifPresent(em::remove));
    }

    /** Deletes what no longer counts. */
    public int sweep() {
        Instant now = clock.instant();
        return store.call(em -> em.createQuery("delete from FailureCount f where f.lastAt < :old")
                .setParameter("old", now.minus(KEPT))
                .executeUpdate());
    }

    private Optional<Duration> attempt(Map<String, ThrottleRule> keys) {
        Instant now = clock.instant();
        return again(em -> {
            Map<FailureCount, ThrottleRule> rows = new LinkedHashMap<>();
            keys.forEach((key, rule) -> rows.put(locked(em, key, now), rule));
            Duration longest = rows.entrySet().stream()
                    .map(row -> left(row.getKey(), row.getValue(), now))
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            if (longest.isZero()) {
                rows.forEach((row, rule) -> row.add(now, rule));
            }
            return Optional.of(longest).filter(wait -> !wait.isZero());
        });
    }

    /** The first failure of somebody may be counted by two at once; the second to come then finds the row. */
    private Optional<Duration> again(Function<EntityManager, Optional<Duration>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.call(work);
            } catch (ConstraintViolatedException | ConcurrentChangeException somebodyElseCountedFirst) {
                if (attempt == TRIES) {
                    throw somebodyElseCountedFirst;
                }
            }
        }
    }

    private static FailureCount locked(EntityManager em, String key, Instant now) {
        FailureCount row = em.find(FailureCount.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new FailureCount(key, now);
            em.persist(row);
        }
        return row;
    }

    private static Duration left(FailureCount row, ThrottleRule rule, Instant now) {
        Duration left = Duration.between(now, row.lastAt().plus(rule.waitAfter(row.tally())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Sorted, so that two attempts never wait for one another's rows crosswise. */
    private static Map<String, ThrottleRule> keys(String account, String address) {
        String block = AddressBlock.of(address);
        String name = folded(account);
        Map<String, ThrottleRule> keys = new TreeMap<>();
        keys.put(pairKey(account, address), PAIR);
        keys.put(Secret.hash("address:" + block), ADDRESS);
        keys.put(Secret.hash("account:" + name), ACCOUNT);
        return keys;
    }

    private static String pairKey(String account, String address) {
        return Secret.hash("pair:" + AddressBlock.of(address) + ":" + folded(account));
    }

    private static String codeKey(String account) {
        return Secret.hash("code:" + folded(account));
    }

    private static String folded(String account) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
