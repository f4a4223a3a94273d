// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers values until each one's own end, at most a fixed number of them. Reading takes no lock. When it is full,
 * what has ended goes first, then an eighth of the rest at random.
 */
public final class ExpiringCache<K, V> {

    private record Entry<V>(V value, Instant end) {}

    private final int most;
    private final Clock clock;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    public ExpiringCache(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    public Optional<V> get(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(entry.end)) {
            entries.remove(key, entry);
            return Optional.empty();
        }
        return Optional.of(entry.value);
    }

    public void put(K key, V value, Instant end) {
        if (entries.size() >= most) {
            makeRoom();
        }
        entries.put(key, new Entry<>(value, end));
    }

    public void remove(K key) {
        entries.remove(key);
    }

    public void clear() {
        entries.clear();
    }

    int size() {
        return entries.size();
    }

    private synchronized void makeRoom() {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !now.isBefore(entry.end));
        int surplus = entries.size() - most + Math.max(1, most / 8);
        Iterator<K> keys = entries.keySet().iterator();
        while (surplus > 0 && keys.hasNext()) {
            keys.next();
            keys.remove();
            surplus--;
        }
    }
}
