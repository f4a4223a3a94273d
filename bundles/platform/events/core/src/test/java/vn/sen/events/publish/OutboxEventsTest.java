// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.events.api.Event;
import vn.sen.events.api.EventField;
import vn.sen.events.api.EventField.Kind;
import vn.sen.events.api.EventRefusedException;
import vn.sen.events.api.EventType;
import vn.sen.events.delivery.EventNode;
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LoggedEvent;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.ModuleJson;

class OutboxEventsTest {

    private static final EventType RICH = EventType.of(
            "vn.sen.test.rich",
            2,
            "test.note",
            EventField.of("code", Kind.TEXT),
            EventField.optional("count", Kind.INTEGER),
            EventField.optional("share", Kind.DECIMAL),
            EventField.optional("open", Kind.BOOLEAN),
            EventField.optional("day", Kind.DATE),
            EventField.optional("moment", Kind.DATE_TIME),
            EventField.optional("levels", Kind.TEXTS));

    private EventNode node;
    private OutboxEvents events;

    @BeforeEach
    void open() {
        node = EventNode.on(ModuleDatabase.Product.H2);
        DeclaredTypes types = new DeclaredTypes();
        types.add(() -> List.of(RICH), "test");
        types.add(() -> List.of(EventType.of("vn.sen.test.rich", 3, "test.note")), "intruder");
        events = new OutboxEvents(types, () -> {}, new ModuleJson());
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void data_are_written_as_the_type_declares_them() {
        Instant at = Instant.parse("2026-11-22T02:30:00Z");
        publish(Event.of(RICH, "1.001")
                .agency("H12.9")
                .at(at)
                .with("levels", List.of("PROVINCE", "COMMUNE"))
                .with("moment", at)
                .with("day", LocalDate.of(2026, 11, 22))
                .with("open", true)
                .with("share", new BigDecimal("0.10"))
                .with("count", Optional.empty())
                .with("code", "Đăng ký")
                .build());

        LoggedEvent logged =
                node.log().newest(EventLog.Filter.ALL, Optional.empty(), 1).get(0);
        assertThat(logged.data())
                .isEqualTo("{\"code\":\"Đăng ký\",\"share\":0.10,\"open\":true,\"day\":\"2026-11-22\","
                        + "\"moment\":\"2026-11-22T09:30:00+07:00\",\"levels\":[\"PROVINCE\",\"COMMUNE\"]}");
        assertThat(logged.agency()).contains("H12.9");
        assertThat(logged.occurredAt()).isEqualTo(at);
        assertThat(logged.version()).isEqualTo(2);
    }

    @Test
    void everything_that_is_wrong_with_an_event_is_told_and_its_act_comes_to_nothing() {
        Event wrong = Event.of(RICH, "x\u0007")
                .with("count", "many")
                .with("colour", "red")
                .build();

        assertThatThrownBy(() -> publish(wrong))
                .isInstanceOf(EventRefusedException.class)
                .hasMessageContaining("The subject must have")
                .hasMessageContaining("code is missing")
                .hasMessageContaining("count is no INTEGER but a String")
                .hasMessageContaining("colour is not declared");
        assertThat(node.log().newest(EventLog.Filter.ALL, Optional.empty(), 1)).isEmpty();
    }

    @Test
    void data_of_many_pages_are_refused() {
        assertThatThrownBy(() -> publish(
                        Event.of(RICH, "1").with("code", "a".repeat(16_000)).build()))
                .hasMessageContaining("more than 16000");
    }

    @Test
    void a_type_that_nobody_declared_or_that_belongs_to_another_is_refused() {
        assertThatThrownBy(() -> publish(Event.of(EventType.of("vn.sen.test.other", 1, "test.note"), "1")
                        .build()))
                .hasMessageContaining("Nobody declares events of the type vn.sen.test.other");
        assertThatThrownBy(() -> publish(Event.of(EventType.of("vn.sen.test.rich", 3, "test.note"), "1")
                        .build()))
                .isInstanceOf(EventRefusedException.class);
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> events.publish(
                        node.transactions(),
                        Event.of(RICH, "1").with("code", "a").build()))
                .isInstanceOf(IllegalStateException.class);
    }

    private void publish(Event event) {
        node.transactions().run(em -> events.publish(node.transactions(), event));
        node.appender().appendAll();
    }
}
