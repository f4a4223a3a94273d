// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestWatchTest {

    private final Map<Thread, BooleanSupplier> cancelled = new HashMap<>();
    private final AtomicLong seconds = new AtomicLong();
    private final RequestWatch watch = new RequestWatch(
            () -> 60, () -> TimeUnit.SECONDS.toNanos(seconds.get()), (worker, wanted) -> cancelled.put(worker, wanted));

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void a_request_over_its_bound_is_interrupted_where_it_waits() {
        watch.enter(request());
        seconds.set(60);
        watch.look();

        assertThatThrownBy(() -> new CountDownLatch(1).await(1, TimeUnit.MINUTES))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_request_within_its_bound_is_left_alone() {
        TimedRequest timed = watch.enter(request());
        seconds.set(59);
        watch.look();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(timed.settle()).isFalse();
    }

    @Test
    void what_a_request_over_its_bound_waits_for_in_the_database_is_cancelled_until_it_is_settled() {
        TimedRequest timed = watch.enter(request());
        seconds.set(59);
        watch.look();
        assertThat(cancelled).isEmpty();

        seconds.set(60);
        watch.look();

        BooleanSupplier wanted = cancelled.get(Thread.currentThread());
        assertThat(wanted.getAsBoolean()).isTrue();
        timed.settle();
        assertThat(wanted.getAsBoolean()).isFalse();
    }

    @Test
    void code_that_swallows_the_interrupt_gets_another() {
        watch.enter(request());
        seconds.set(60);
        watch.look();
        assertThat(Thread.interrupted()).isTrue();
        watch.look();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_settled_request_is_interrupted_no_more_and_its_interrupt_is_taken_back() {
        TimedRequest timed = watch.enter(request());
        seconds.set(60);
        watch.look();

        assertThat(timed.settle()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        watch.look();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void the_next_request_on_the_thread_does_not_pay_for_the_one_before() {
        TimedRequest before = watch.enter(request());
        seconds.set(60);
        watch.look();
        watch.leave(before);
        TimedRequest next = watch.enter(request());
        watch.look();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(next.settle()).isFalse();
    }

    @Test
    void a_request_that_may_take_longer_is_given_the_time() {
        watch.enter(request()).allow(TimeUnit.SECONDS.toNanos(600));
        seconds.set(599);
        watch.look();
        assertThat(Thread.interrupted()).isFalse();

        seconds.set(600);
        watch.look();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void zero_means_no_bound() {
        RequestWatch never = new RequestWatch(() -> 0, () -> TimeUnit.SECONDS.toNanos(seconds.get()), cancelled::put);
        never.enter(request());
        seconds.set(1_000_000);
        never.look();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestWatchTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> "/here");
    }
}
