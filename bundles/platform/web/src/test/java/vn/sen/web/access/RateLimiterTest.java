// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong now = new AtomicLong(1);
    private final RateLimiter limiter = new RateLimiter(now::get);

    @Test
    void a_burst_goes_through_and_the_next_request_is_told_to_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.take("a", 1, 5)).isZero();
        }

        assertThat(limiter.take("a", 1, 5)).isEqualTo(1);
    }

    @Test
    void tokens_come_back_with_time() {
        for (int i = 0; i < 5; i++) {
            limiter.take("a", 1, 5);
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));

        assertThat(limiter.take("a", 1, 5)).isZero();
        assertThat(limiter.take("a", 1, 5)).isZero();
        assertThat(limiter.take("a", 1, 5)).isPositive();
    }

    @Test
    void one_address_does_not_spend_the_tokens_of_another() {
        limiter.take("a", 1, 1);

        assertThat(limiter.take("b", 1, 1)).isZero();
    }

    @Test
    void zero_switches_the_limit_off() {
        for (int i = 0; i < 1000; i++) {
            assertThat(limiter.take("a", 0, 1)).isZero();
        }
    }
}
