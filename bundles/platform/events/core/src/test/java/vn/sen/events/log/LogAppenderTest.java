// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.events.delivery.EventNode;
import vn.sen.events.delivery.Hearer;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class LogAppenderTest {

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
    void an_event_with_a_lower_number_that_commits_later_is_told_all_the_same() throws SQLException {
        Hearer hearer = Hearer.of("test.hearer");
        node.come(hearer);
        node.look();
        try (Connection slow = node.database().dataSource().getConnection();
                Statement insert = slow.createStatement()) {
            slow.setAutoCommit(false);
            insert.executeUpdate("insert into events.outbox (id, type, version, subject_type, subject, agency,"
                    + " occurred_at, data) values ('01a00000-0000-7000-8000-000000000001', 'vn.sen.test.posted', 1,"
                    + " 'test.note', 'slow', '', current_timestamp, '{\"number\":1}')");
            node.publish("quick");
            node.lookUntil(() -> hearer.heard().contains("quick1"));
            node.lookUntilQuiet();
            slow.commit();
        }
        node.lookUntil(() -> hearer.heard().size() == 2);

        assertThat(hearer.heard()).containsExactly("quick1", "slow1");
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_event() {
        assertThatThrownBy(() -> node.transactions().run(em -> {
                    node.events().publish(node.transactions(), EventNode.posted("a", 1));
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");
        node.publish("b");
        node.look();

        assertThat(node.log().newest(EventLog.Filter.ALL, Optional.empty(), 10))
                .extracting(LoggedEvent::subject)
                .containsExactly("b");
    }

    @Test
    void many_servers_that_publish_and_append_at_once_give_each_event_one_position() throws Exception {
        int each = 150;
        List<EventNode> nodes = new ArrayList<>(List.of(node));
        if (product == ModuleDatabase.Product.POSTGRESQL) {
            nodes.add(node.another());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (EventNode one : nodes) {
            work.add(threads.submit(() -> {
                for (int i = 0; i < each; i++) {
                    one.publish("a");
                }
            }));
            work.add(threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    one.appender().appendAll();
                }
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
        node.appender().appendAll();

        long all = (long) each * nodes.size();
        assertThat(node.log().newest(EventLog.Filter.ALL, Optional.empty(), 1_000))
                .extracting(LoggedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, all)
                        .map(i -> all + 1 - i)
                        .boxed()
                        .toList());
        nodes.stream().skip(1).forEach(EventNode::close);
    }

    @Test
    void more_than_a_batch_is_appended_in_the_order_in_which_it_was_published() {
        node.transactions()
                .run(em -> node.events()
                        .publishAll(
                                node.transactions(),
                                LongStream.rangeClosed(1, 2_300)
                                        .mapToObj(i -> EventNode.posted("s", (int) i))
                                        .toList()));
        node.appender().appendAll();

        assertThat(node.log().newest(EventLog.Filter.ALL, Optional.empty(), 3_000))
                .hasSize(2_300)
                .allMatch(event -> event.data().equals("{\"number\":" + event.position() + "}"));
    }
}
