// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class FailureThrottleTest {

    private static final String HOME = "203.0.113.7";

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final FailureThrottle throttle;

    FailureThrottleTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        throttle = new FailureThrottle(store, clock);
    }

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
        for (int address = 0; address < 25; address++) {
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
        clock.advance(Duration.ofMinutes(90));
        fail(1, "nga", HOME);

        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void a_busy_office_behind_one_address_is_not_kept_out_by_its_mistakes() {
        for (int mistake = 0; mistake < 120; mistake++) {
            fail(1, "clerk" + mistake, HOME);
            clock.advance(Duration.ofSeconds(20));
        }

        assertThat(throttle.wait("nga", HOME)).isEmpty();
    }

    @Test
    void failures_count_on_every_node_and_after_a_restart() {
        fail(9, "nga", HOME);

        assertThat(new FailureThrottle(store, clock).wait("nga", HOME)).contains(Duration.ofSeconds(8));
    }

    @Test
    void of_many_attempts_at_the_same_moment_only_the_free_ones_pass() throws InterruptedException {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        AtomicInteger passed = new AtomicInteger();
        for (int guess = 0; guess < 24; guess++) {
            guessers.execute(() -> {
                if (throttle.attempt("nga", HOME).isEmpty()) {
                    passed.incrementAndGet();
                }
            });
        }
        guessers.shutdown();

        assertThat(guessers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(passed).hasValueBetween(5, 6);
    }

    @Test
    void a_right_password_takes_its_own_attempt_back() {
        for (int signIn = 0; signIn < 200; signIn++) {
            assertThat(throttle.attempt("nga", HOME)).isEmpty();
            throttle.passed("nga", HOME);
        }
    }

    @Test
    void codes_are_tried_five_times_and_then_every_quarter_of_an_hour_at_last() {
        for (int guess = 0; guess < 6; guess++) {
            assertThat(throttle.attemptCode("nga")).isEmpty();
        }
        int tried = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            if (throttle.attemptCode("nga").isEmpty()) {
                tried++;
            }
        }

        assertThat(tried).as("tries in a day").isBetween(80, 120);
    }

    @Test
    void a_right_code_forgets_the_wrong_ones() {
        for (int guess = 0; guess < 6; guess++) {
            throttle.attemptCode("nga");
        }
        assertThat(throttle.attemptCode("nga")).isPresent();

        throttle.codeSucceeded("nga");

        assertThat(throttle.attemptCode("nga")).isEmpty();
    }

    @Test
    void what_no_longer_counts_is_deleted() {
        fail(1, "nga", HOME);
        clock.advance(Duration.ofDays(3));

        assertThat(throttle.sweep()).isEqualTo(3);
    }

    private void fail(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            throttle.failed(account, address);
        }
    }
}
