// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.events.api.Event;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class DeliveryTest {

    @Parameter
    private ModuleDatabase.Product product;

    private EventNode node;

    @BeforeEach
    void open() {
        node = EventNode.on(product);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_new_listener_hears_what_happens_from_now_on_in_order() {
        node.publish("old");
        node.look();
        Hearer hearer = Hearer.of("test.hearer");
        node.come(hearer);
        node.look();
        node.publish("a", "b", "a");
        node.lookUntil(() -> hearer.heard().size() == 3);

        assertThat(hearer.heard()).containsExactly("a1", "b2", "a3");
    }

    @Test
    void what_is_published_before_a_new_listener_was_met_is_told_to_it() {
        Hearer hearer = Hearer.of("test.hearer");
        node.come(hearer);
        node.publish("a");
        node.lookUntil(() -> hearer.heard().size() == 1);

        assertThat(hearer.heard()).containsExactly("a1");
    }

    @Test
    void a_new_listener_that_wants_history_begins_with_the_oldest_event() {
        node.publish("old");
        node.look();
        Hearer hearer = Hearer.of("test.hearer").fromFirst();
        node.come(hearer);
        node.lookUntil(() -> !hearer.heard().isEmpty());

        assertThat(hearer.heard()).containsExactly("old1");
    }

    @Test
    void a_listener_that_was_away_is_told_what_it_missed_and_nothing_twice() {
        Hearer before = Hearer.of("test.hearer");
        node.come(before);
        node.look();
        node.publish("a");
        node.lookUntil(() -> before.heard().size() == 1);
        node.lookUntilQuiet();
        node.go(before);
        node.look();
        node.publish("b", "c");
        node.look();
        Hearer after = Hearer.of("test.hearer");
        node.come(after);
        node.lookUntil(() -> after.heard().size() == 2);

        assertThat(before.heard()).containsExactly("a1");
        assertThat(after.heard()).containsExactly("b1", "c2");
    }

    @Test
    void a_listener_hears_only_the_types_it_asked_for() {
        Hearer other = Hearer.of("test.other").hearing(Set.of("vn.sen.test.other"));
        Hearer hearer = Hearer.of("test.hearer");
        node.come(other);
        node.come(hearer);
        node.look();
        node.publish("a");
        node.lookUntil(() -> hearer.heard().size() == 1);

        assertThat(other.heard()).isEmpty();
    }

    @Test
    void an_event_that_fails_is_told_again_while_other_subjects_go_on_and_its_own_waits() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Hearer hearer = new Hearer(
                        "test.hearer",
                        event -> broken.get() && event.subject().equals("bad")
                                ? Answer.failed("listener-failed")
                                : Answer.taken())
                .retrying(new RetryRule(1_000, Duration.ofMillis(5), Duration.ofMillis(5)));
        node.come(hearer);
        node.look();
        node.publish("bad", "good", "bad");
        node.lookUntil(() -> hearer.heard().stream().filter("bad1"::equals).count() > 2);
        assertThat(hearer.heard()).contains("good2").doesNotContain("bad3");
        broken.set(false);
        node.lookUntil(() -> hearer.heard().contains("bad3"));
        node.lookUntil(() -> node.held().count("test.hearer") == 0);

        assertThat(hearer.heard().stream().filter("good2"::equals)).hasSize(1);
        assertThat(hearer.heard()).endsWith("bad1", "bad3");
    }

    @Test
    void an_event_that_fails_too_often_is_set_aside_until_it_is_told_again() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Hearer hearer = new Hearer(
                "test.hearer",
                event -> broken.get() && event.subject().equals("bad")
                        ? Answer.failed("listener-failed")
                        : Answer.taken());
        node.come(hearer);
        node.look();
        node.publish("bad", "bad", "good");
        node.lookUntil(() -> setAside() == 1);
        node.lookUntilQuiet();
        broken.set(false);
        node.look();
        assertThat(hearer.heard()).containsOnlyOnce("good3").doesNotContain("bad2");

        node.sql().call(sql -> HeldEvents.again(sql, "test.hearer", 1, Instant.now()));
        node.lookUntil(() -> hearer.heard().contains("bad2"));
        assertThat(hearer.heard()).endsWith("bad1", "bad2");
        assertThat(hearer.heard().stream().filter("bad1"::equals)).hasSize(4);
    }

    @Test
    void an_event_that_is_discarded_lets_those_behind_it_go_on() {
        Hearer hearer = new Hearer(
                "test.hearer", event -> event.position() == 1 ? Answer.failed("listener-failed") : Answer.taken());
        node.come(hearer);
        node.look();
        node.publish("bad", "bad");
        node.lookUntil(() -> setAside() == 1);
        node.sql().call(sql -> HeldEvents.remove(sql, "test.hearer", 1));
        node.lookUntil(() -> hearer.heard().contains("bad2"));
        node.lookUntil(() -> node.held().count("test.hearer") == 0);
    }

    @Test
    void what_cannot_be_told_now_is_told_later_and_does_not_count_as_failed() {
        AtomicInteger calls = new AtomicInteger();
        Hearer hearer = new Hearer(
                        "test.hearer", event -> calls.incrementAndGet() < 3 ? Answer.later() : Answer.taken())
                .retrying(new RetryRule(1, Duration.ZERO, Duration.ZERO));
        node.come(hearer);
        node.look();
        node.publish("a", "b");
        node.lookUntil(() -> hearer.heard().contains("b2"));

        assertThat(hearer.heard()).containsExactly("a1", "a1", "a1", "b2");
        assertThat(node.held().count("test.hearer")).isZero();
    }

    @Test
    void a_slow_listener_delays_no_other() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        Hearer slow = new Hearer("test.slow", event -> {
            await(free);
            return Answer.taken();
        });
        Hearer quick = Hearer.of("test.quick");
        node.come(slow);
        node.come(quick);
        node.look();
        node.publish("a", "b");
        node.lookUntil(() -> quick.heard().size() == 2 && !slow.heard().isEmpty());
        assertThat(slow.heard()).containsExactly("a1");
        free.countDown();
        node.lookUntil(() -> slow.heard().size() == 2);
    }

    @Test
    void a_listener_that_takes_nothing_is_told_no_new_events_until_some_are_taken() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Hearer hearer = new Hearer(
                        "test.hearer", event -> broken.get() ? Answer.failed("listener-failed") : Answer.taken())
                .retrying(new RetryRule(1_000, Duration.ofMinutes(10), Duration.ofMinutes(10)));
        node.come(hearer);
        node.look();
        List<Event> many = IntStream.rangeClosed(1, RecipientRun.MOST_HELD + 150)
                .mapToObj(i -> EventNode.posted("s" + i, i))
                .toList();
        node.transactions().run(em -> node.events().publishAll(node.transactions(), many));
        node.lookUntil(() -> node.held().count("test.hearer") >= RecipientRun.MOST_HELD);
        node.look();

        assertThat(node.held().count("test.hearer")).isEqualTo(RecipientRun.MOST_HELD);
        broken.set(false);
        node.sql().call(sql -> sql.update("update events.held_event set due_at = current_timestamp"));
        node.lookUntil(() -> hearer.heard().size() == RecipientRun.MOST_HELD * 2 + 150);
    }

    private long setAside() {
        return node.sql().call(sql -> sql.number("select count(*) from events.held_event where state = 'SET_ASIDE'"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
