// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Slows down whoever guesses passwords or secrets. Failures count for an account from one address (a person who
 * mistypes, or a guesser), for an address (many accounts tried) and for an account (guessed from many addresses). The
 * last one's wait is short, because it also meets the honest owner. Kept in memory on each node, at most
 * {@value #MOST_KEYS} counters; the longest unused go first.
 */
@Component(service = FailureThrottle.class)
public final class FailureThrottle {

    static final int MOST_KEYS = 20_000;

    private static final ThrottleRule PAIR = new ThrottleRule(5, Duration.ofMinutes(5), Duration.ofMinutes(30));
    private static final ThrottleRule ADDRESS = new ThrottleRule(50, Duration.ofSeconds(30), Duration.ofMinutes(30));
    private static final ThrottleRule ACCOUNT = new ThrottleRule(100, Duration.ofSeconds(10), Duration.ofHours(1));

    private static final int LONGEST_NAME = 64;

    private record Failures(int count, Instant last) {}

    private record Key(String account, String address) {}

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    @Activate
    public FailureThrottle() {
        this(Clock.systemUTC());
    }

    FailureThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long the next attempt must wait; empty when it may be made now. */
    public synchronized Optional<Duration> wait(String account, String address) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (Map.Entry<Key, ThrottleRule> counted : keys(account, address).entrySet()) {
            Duration wait = left(counted.getKey(), counted.getValue(), now);
            if (wait.compareTo(longest) > 0) {
                longest = wait;
            }
        }
        return Optional.of(longest).filter(wait -> !wait.isZero());
    }

    public synchronized void failed(String account, String address) {
        Instant now = clock.instant();
        keys(account, address).forEach((key, rule) -> {
            Failures before = failures.getOrDefault(key, new Failures(0, now));
            int count = before.count() + 1;
            if (now.isAfter(before.last().plus(rule.forgottenAfter()))) {
                count = 1;
            }
            failures.put(key, new Failures(count, now));
        });
    }

    /** Forgets the failures of this account from this address only: an attacker's own account clears nothing else. */
    public synchronized void succeeded(String account, String address) {
        failures.remove(new Key(folded(account), AddressBlock.of(address)));
    }

    synchronized int size() {
        return failures.size();
    }

    private Duration left(Key key, ThrottleRule rule, Instant now) {
        Failures counted = failures.get(key);
        if (counted == null || now.isAfter(counted.last().plus(rule.forgottenAfter()))) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, counted.last().plus(rule.waitAfter(counted.count())));
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait;
    }

    private static Map<Key, ThrottleRule> keys(String account, String address) {
        String block = AddressBlock.of(address);
        String name = folded(account);
        return Map.of(new Key(name, block), PAIR, new Key("", block), ADDRESS, new Key(name, ""), ACCOUNT);
    }

    private static String folded(String account) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return "n:" + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
