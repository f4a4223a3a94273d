// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sen.identity.MovingClock;

class FailureThrottleTest {

    private static final String HOME = "203.0.113.7";

    private final MovingClock clock = new MovingClock();
    private final FailureThrottle throttle = new FailureThrottle(clock);

    @Test
    void five_mistakes_cost_nothing() {
        fail(5, "nga", HOME);

        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void each_further_mistake_doubles_the_wait_up_to_five_minutes() {
        fail(6, "nga", HOME);
        assertThat(throttle.wait("nga", HOME)).contains(Duration.ofSeconds(1));
        fail(1, "nga", HOME);
        assertThat(throttle.wait("nga", HOME)).contains(Duration.ofSeconds(2));
        fail(30, "nga", HOME);
        assertThat(throttle.wait("nga", HOME)).contains(Duration.ofMinutes(5));
    }

    @Test
    void the_wait_passes() {
        fail(8, "nga", HOME);
        clock.advance(Duration.ofSeconds(3));
        assertThat(throttle.wait("nga", HOME)).contains(Duration.ofSeconds(1));

        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void a_success_forgets_the_mistakes() {
        fail(9, "nga", HOME);

        throttle.succeeded("nga", HOME);

        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void an_attacker_elsewhere_keeps_the_owner_out_for_ten_seconds_at_most() {
        for (int address = 0; address < 250; address++) {
            fail(10, "nga", "198.51.100." + address);
        }

        assertThat(throttle.wait("nga", HOME)).contains(Duration.ofSeconds(10));
    }

    @Test
    void a_few_mistakes_elsewhere_do_not_touch_the_owner() {
        fail(40, "nga", "198.51.100.1");

        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void many_accounts_tried_from_one_address_slow_that_address() {
        for (int account = 0; account < 60; account++) {
            fail(1, "account" + account, HOME);
        }

        assertThat(throttle.wait("not-tried-yet", HOME)).contains(Duration.ofSeconds(30));
        assertThat(throttle.wait("not-tried-yet", "198.51.100.1")).isEmpty();
    }

    @Test
    void an_attacker_s_own_account_does_not_clear_the_address() {
        for (int account = 0; account < 60; account++) {
            fail(1, "account" + account, HOME);
        }

        throttle.succeeded("own", HOME);

        assertThat(throttle.wait("account1", HOME)).isPresent();
    }

    @Test
    void capitals_and_blanks_make_no_other_account() {
        fail(6, "nga", HOME);

        assertThat(throttle.wait(" NGA ", HOME)).isPresent();
    }

    @Test
    void addresses_of_one_ipv6_network_are_one() {
        fail(6, "nga", "2001:db8:1:2::1");

        assertThat(throttle.wait("nga", "2001:db8:1:2:ffff::9")).isPresent();
        assertThat(throttle.wait("nga", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void mistakes_are_forgotten_in_time() {
        fail(20, "nga", HOME);
        clock.advance(Duration.ofMinutes(31));
        fail(1, "nga", HOME);

        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void memory_stays_bounded_however_many_names_are_tried() {
        for (int name = 0; name < FailureThrottle.MOST_KEYS; name++) {
            fail(1, "name" + name, "198.51.100." + name % 250);
        }

        assertThat(throttle.size()).isEqualTo(FailureThrottle.MOST_KEYS);
    }

    private void fail(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            throttle.failed(account, address);
        }
    }
}
