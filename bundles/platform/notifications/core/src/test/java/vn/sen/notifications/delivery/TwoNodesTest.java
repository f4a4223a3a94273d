// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationState;
import vn.sen.persistence.ModuleDatabase;

class TwoNodesTest {

    private static final int LETTERS = 2_000;

    private NotificationNode one;
    private NotificationNode two;

    @BeforeEach
    void open() {
        one = NotificationNode.on(ModuleDatabase.Product.POSTGRESQL);
        two = one.another();
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void two_nodes_send_two_thousand_messages_once_each() {
        FakeChannel here = one.come(FakeChannel.strong("email"));
        FakeChannel there = two.come(FakeChannel.strong("email"));
        List<Notification> letters = IntStream.range(0, LETTERS)
                .mapToObj(number ->
                        NotificationNode.letter("n" + number).by("email").build())
                .toList();
        one.sendAll(letters);
        NotificationNode.await(() -> {
            one.begin();
            two.begin();
            return one.count(NotificationState.SENT) == LETTERS;
        });

        List<String> keys = Stream.concat(here.taken().stream(), there.taken().stream())
                .map(Message::key)
                .toList();
        assertThat(keys).hasSize(LETTERS).doesNotHaveDuplicates();
        assertThat(here.taken()).isNotEmpty();
        assertThat(there.taken()).isNotEmpty();
    }

    @Test
    void what_a_node_that_died_had_taken_is_sent_by_another() {
        UUID waiting = one.send(NotificationNode.letter("1").by("email").build());
        UUID sending = one.send(NotificationNode.letter("2").by("email").build());
        Queue.Part part = one.queue().take("email", false, one.clock().instant(), 10);
        one.queue().step(Optional.empty(), sending, part.claim(), one.clock().instant());
        FakeChannel there = two.come(FakeChannel.strong("email"));
        two.look();
        two.sweep();
        assertThat(there.taken()).as("while the first may still be alive").isEmpty();
        letTimePass();
        two.sweep();
        two.clock().move(Duration.ofMinutes(2));
        two.look();

        assertThat(there.taken())
                .extracting(Message::key)
                .containsExactlyInAnyOrder(waiting + ".email", sending + ".email");
        assertThat(two.attempts(sending)).extracting(Attempts.Attempt::outcome).containsExactly("UNCERTAIN", "SENT");
    }

    @Test
    void what_a_node_that_died_was_sending_on_a_channel_that_must_not_repeat_is_left_to_a_person() {
        UUID id = one.send(NotificationNode.letter("1").by("sms").build());
        Queue.Part part = one.queue().take("sms", false, one.clock().instant(), 10);
        one.queue().step(Optional.empty(), id, part.claim(), one.clock().instant());
        FakeChannel there = two.come(FakeChannel.weak("sms"));
        letTimePass();
        two.sweep();
        two.look();

        assertThat(there.given()).isEmpty();
        assertThat(two.state(id)).isEqualTo(NotificationState.FAILED);
        assertThat(two.status(id).reason()).contains("uncertain");
    }

    @Test
    void a_node_that_lost_a_message_to_another_does_not_overwrite_what_became_of_it() {
        UUID id = one.send(NotificationNode.letter("1").by("email").build());
        Queue.Part part = one.queue().take("email", false, one.clock().instant(), 10);
        letTimePass();
        FakeChannel there = two.come(FakeChannel.strong("email"));
        two.look();

        assertThat(there.taken()).hasSize(1);
        assertThat(one.queue()
                        .step(Optional.empty(), id, part.claim(), one.clock().instant()))
                .isEmpty();
        assertThat(one.state(id)).isEqualTo(NotificationState.SENT);
    }

    /** As the database sees it, whose clock counts for who holds what. */
    private void letTimePass() {
        one.sql()
                .call(sql -> sql.update("update notifications.notification set claim_until = claim_until"
                        + " - interval '1' hour where claim is not null"));
    }
}
