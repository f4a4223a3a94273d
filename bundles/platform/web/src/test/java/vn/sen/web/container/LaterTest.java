// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_value_is_made_once_and_not_before_somebody_asks() {
        Later<Integer> later = new Later<>(made::incrementAndGet);
        assertThat(made).hasValue(0);

        assertThat(later.get()).isEqualTo(1);
        assertThat(later.get()).isEqualTo(1);
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        Later<Integer> later = new Later<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("too early");
            }
            return made.get();
        });

        assertThatThrownBy(later::get).hasMessage("too early");
        assertThat(later.get()).isEqualTo(2);
    }
}
