// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.events.api.EventBacklog.Lag;
import vn.sen.events.delivery.EventNode;
import vn.sen.events.delivery.EventSettings;
import vn.sen.events.delivery.FixedSettings;
import vn.sen.events.delivery.Hearer;
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LoggedEvent;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class LogPurgeTest {

    private static final Set<String> INSTALLED = Set.of("test");

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
    void events_are_removed_when_their_time_is_over_and_everybody_was_told() {
        listenerThatHeard("a", "b");

        assertThat(purgedAfterDays(9, INSTALLED)).isZero();
        assertThat(purgedAfterDays(11, INSTALLED)).isEqualTo(2);
        assertThat(left()).isEmpty();
    }

    @Test
    void what_a_listener_of_an_installed_module_was_not_told_stays() {
        listenerThatHeard("a", "b");
        node.publish("c");
        node.appender().appendAll();

        assertThat(purgedAfterDays(11, INSTALLED)).isEqualTo(2);
        assertThat(left()).containsExactly("c");
        assertThat(purgedAfterDays(11, Set.of("other"))).isEqualTo(1);
    }

    @Test
    void a_listener_that_stays_away_too_long_misses_events_and_it_is_told() {
        listenerThatHeard("a");
        node.publish("b", "c");
        node.appender().appendAll();

        assertThat(purgedAfterDays(101, INSTALLED)).isEqualTo(3);
        assertThat(new CountedBacklog(node.sql()).lags().get(0).missed()).isEqualTo(2);
    }

    @Test
    void how_far_a_listener_is_behind_is_counted() {
        listenerThatHeard("a");
        node.publish("b", "c");
        node.appender().appendAll();
        Clock inAnHour = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

        List<Lag> lags = new CountedBacklog(node.sql(), inAnHour).lags();
        assertThat(lags).hasSize(1);
        assertThat(lags.get(0).listener()).isEqualTo("test.hearer");
        assertThat(lags.get(0).waiting()).isEqualTo(2);
        assertThat(lags.get(0).age())
                .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusMinutes(2));
    }

    /** One that has heard of these subjects and then went away. */
    private void listenerThatHeard(String... subjects) {
        Hearer hearer = Hearer.of("test.hearer");
        node.come(hearer);
        node.look();
        node.publish(subjects);
        node.lookUntil(() -> hearer.heard().size() == subjects.length);
        node.lookUntilQuiet();
        node.go(hearer);
        node.look();
    }

    private long purgedAfterDays(int days, Set<String> installed) {
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return new LogPurge(node.sql(), new EventSettings(new FixedSettings()), later).run(installed);
    }

    private List<String> left() {
        return node.log().newest(EventLog.Filter.ALL, Optional.empty(), 10).stream()
                .map(LoggedEvent::subject)
                .toList();
    }
}
