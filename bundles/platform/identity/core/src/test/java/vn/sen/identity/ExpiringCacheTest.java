// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {

    private final MovingClock clock = new MovingClock();
    private final ExpiringCache<Integer, String> cache = new ExpiringCache<>(16, clock);

    @Test
    void a_value_is_remembered_until_its_end() {
        cache.put(1, "one", clock.instant().plusSeconds(10));
        clock.advance(Duration.ofSeconds(9));
        assertThat(cache.get(1)).contains("one");

        clock.advance(Duration.ofSeconds(1));
        assertThat(cache.get(1)).isEmpty();
    }

    @Test
    void it_never_holds_more_than_its_bound() {
        for (int key = 0; key < 1_000; key++) {
            cache.put(key, "value", clock.instant().plusSeconds(10));
            assertThat(cache.size()).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void what_has_ended_makes_room_before_what_has_not() {
        cache.put(0, "lasting", clock.instant().plusSeconds(100));
        for (int key = 1; key < 16; key++) {
            cache.put(key, "short", clock.instant().plusSeconds(1));
        }
        clock.advance(Duration.ofSeconds(2));

        cache.put(99, "new", clock.instant().plusSeconds(100));

        assertThat(cache.get(0)).contains("lasting");
        assertThat(cache.get(99)).contains("new");
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void what_is_removed_is_gone() {
        cache.put(1, "one", clock.instant().plusSeconds(10));

        cache.remove(1);

        assertThat(cache.get(1)).isEmpty();
    }
}
