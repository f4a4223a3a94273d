// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestGateTest {

    private final RequestGate gate = new RequestGate();

    @Test
    void nobody_enters_once_it_is_closed() {
        gate.enter();
        gate.close();

        assertThat(gate.enter()).isFalse();
        assertThat(gate.inside()).isEqualTo(1);
    }

    @Test
    void draining_ends_when_the_last_one_leaves() throws Exception {
        gate.enter();
        gate.enter();
        CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(() -> drain(Duration.ofSeconds(30)));

        gate.leave();
        gate.leave();

        assertThat(drained.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.inside()).isZero();
    }

    @Test
    void draining_gives_up_when_its_bound_is_over() {
        gate.enter();

        assertThat(drain(Duration.ZERO)).isFalse();
        assertThat(gate.closed()).isTrue();
    }

    private boolean drain(Duration bound) {
        try {
            return gate.drain(bound);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
