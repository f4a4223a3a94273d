// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Token buckets by client address, each kept as the moment until which it is spent. Memory is bounded: once too many
 * addresses are known, those of the generation before are forgotten, which can only be to a client's advantage.
 */
public final class RateLimiter {

    private static final int MOST_ADDRESSES = 20_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final LongSupplier nanoClock;
    private volatile Map<String, AtomicLong> young = new ConcurrentHashMap<>();
    private volatile Map<String, AtomicLong> old = new ConcurrentHashMap<>();

    public RateLimiter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Takes one token.
     *
     * @param perSecond tokens that come back each second; 0 switches the limit off
     * @param burst tokens of a full bucket
     * @return seconds to wait before the next try, 0 when the request may go on
     */
    public long take(String address, int perSecond, int burst) {
        if (perSecond <= 0) {
            return 0;
        }
        long cost = NANOS_PER_SECOND / perSecond;
        long now = nanoClock.getAsLong();
        AtomicLong spentUntil = bucket(address, now);
        while (true) {
            long seen = spentUntil.get();
            long next = (seen - now > 0 ? seen : now) + cost;
            long ahead = next - now - cost * Math.max(1, burst);
            if (ahead > 0) {
                return Math.max(1, (ahead + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
            }
            if (spentUntil.compareAndSet(seen, next)) {
                return 0;
            }
        }
    }

    private AtomicLong bucket(String address, long now) {
        Map<String, AtomicLong> current = young;
        AtomicLong known = current.get(address);
        if (known != null) {
            return known;
        }
        if (current.size() >= MOST_ADDRESSES) {
            old = current;
            current = new ConcurrentHashMap<>();
            young = current;
        }
        AtomicLong before = old.get(address);
        AtomicLong fresh = before == null ? new AtomicLong(now) : before;
        AtomicLong other = current.putIfAbsent(address, fresh);
        return other == null ? fresh : other;
    }
}
