// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.persistence.ModuleDatabase;

class TwoNodesTest {

    private EventNode one;
    private EventNode two;

    @BeforeEach
    void open() {
        one = EventNode.on(ModuleDatabase.Product.POSTGRESQL);
        two = one.another();
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void of_two_servers_with_the_same_listener_one_tells_it() {
        Hearer here = Hearer.of("test.hearer");
        Hearer there = Hearer.of("test.hearer");
        one.come(here);
        two.come(there);
        one.look();
        one.publish("a");
        one.lookUntil(() -> here.heard().size() == 1);
        two.publish("b", "c");
        two.look();
        two.look();
        one.lookUntil(() -> here.heard().size() == 3);
        two.look();

        assertThat(there.heard()).isEmpty();
        assertThat(here.heard()).containsExactly("a1", "b1", "c2");
    }

    @Test
    void the_listeners_of_a_server_that_is_silent_are_told_by_another_from_where_it_was() {
        Hearer here = Hearer.of("test.hearer");
        Hearer there = Hearer.of("test.hearer");
        one.come(here);
        two.come(there);
        one.look();
        one.publish("a");
        one.lookUntil(() -> here.heard().size() == 1);
        one.lookUntilQuiet();
        one.loseContact();
        two.publish("b");
        two.lookUntil(() -> there.heard().size() == 1);

        assertThat(there.heard()).containsExactly("b1");
    }

    @Test
    void a_server_that_lost_a_listener_in_the_middle_moves_its_place_no_more() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Hearer here = new Hearer("test.hearer", event -> {
            inside.countDown();
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return Answer.failed("listener-failed");
        });
        Hearer there = Hearer.of("test.hearer");
        one.come(here);
        one.look();
        one.publish("a");
        one.look();
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        one.loseContact();
        two.come(there);
        two.lookUntil(() -> there.heard().size() == 1);
        go.countDown();
        two.publish("b");
        two.lookUntil(() -> there.heard().size() == 2);

        List<String> heard =
                Stream.concat(here.heard().stream(), there.heard().stream()).toList();
        assertThat(heard).containsExactly("a1", "a1", "b1");
        assertThat(two.held().count("test.hearer")).isZero();
    }

    @Test
    void a_server_that_was_silent_for_a_while_comes_back() {
        one.loseContact();
        one.life().tell();
        one.life().tell();
        Hearer here = Hearer.of("test.hearer");
        Hearer there = Hearer.of("test.hearer");
        one.come(here);
        two.come(there);
        one.look();
        one.publish("a");
        one.lookUntil(() -> here.heard().size() == 1);
        two.look();

        assertThat(there.heard()).isEmpty();
    }
}
