// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.events.api.Event;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationEvents;
import vn.sen.notifications.api.NotificationRefusedException;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.preference.Preference;
import vn.sen.notifications.preference.PreferenceOwner;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class DeliveryTest {

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static Notification letter(String key, String... channels) {
        return NotificationNode.letter(key).by(channels).build();
    }

    @Test
    void a_notification_is_sent_once_with_its_text_and_keeps_the_proof() {
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        UUID id = node.send(letter("1", "email"));
        node.look();
        node.look();

        assertThat(mail.taken()).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("buoi@example.vn");
            assertThat(message.subject()).isEqualTo("Hồ sơ 1 bị chậm");
            assertThat(message.text()).startsWith("Kính gửi ông/bà Trần Thị Bưởi,\n\nHồ sơ 1");
            assertThat(message.key()).isEqualTo(id + ".email");
        });
        assertThat(node.state(id)).isEqualTo(NotificationState.SENT);
        assertThat(node.status(id).proof()).contains("proof-" + id + ".email");
        assertThat(node.attempts(id)).extracting(Attempts.Attempt::outcome).containsExactly("SENT");
        assertThat(node.events().published())
                .extracting(event -> event.type().name(), Event::subject)
                .containsExactly(tuple(NotificationEvents.SENT, id.toString()));
    }

    @Test
    void a_key_that_is_known_stores_nothing_more() {
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        UUID first = node.send(letter("1", "email"));
        UUID second = node.send(letter("1", "email"));
        List<UUID> both = node.sendAll(List.of(letter("2", "email"), letter("2", "email")));
        node.look();

        assertThat(second).isEqualTo(first);
        assertThat(both.get(1)).isEqualTo(both.get(0));
        assertThat(mail.taken()).hasSize(2);
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        assertThatThrownBy(() -> node.database().transactions().run(em -> {
                    node.notifications().send(node.database().transactions(), letter("1", "email"));
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> node.notifications().send(node.database().transactions(), letter("2", "email")))
                .isInstanceOf(IllegalStateException.class);
        node.look();

        assertThat(mail.given()).isEmpty();
    }

    @Test
    void a_notification_with_other_values_than_declared_is_refused() {
        assertThatThrownBy(() -> node.send(Notification.of(NotificationNode.LETTER, "1", "1")
                        .with("dosier", "1")
                        .by("email")
                        .build()))
                .isInstanceOf(NotificationRefusedException.class)
                .hasMessageContaining("[dosier]")
                .hasMessageContaining("[dossier, name]");
        assertThatThrownBy(() ->
                        node.send(Notification.of("test.unheard", "1", "1").build()))
                .isInstanceOf(NotificationRefusedException.class);
    }

    @Test
    void nothing_of_the_receiver_can_be_read_in_the_database() {
        node.send(letter("1", "email"));
        List<String> rows = node.sql()
                .call(sql -> sql.list(
                        "select receiver || ' ' || content || ' ' || subject || ' ' || channels from"
                                + " notifications.notification",
                        row -> row.getString(1)));

        assertThat(rows).singleElement().asString().doesNotContain("buoi", "0912345678", "Bưởi");
    }

    @Test
    void a_channel_that_refuses_falls_over_to_the_next() {
        FakeChannel zalo = node.come(FakeChannel.weak("zalo")).answering(SendResult.refused("unknown-receiver", "no"));
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        UUID id = node.send(letter("1", "zalo", "sms"));
        node.look();
        node.look();

        assertThat(zalo.given()).hasSize(1);
        assertThat(sms.taken()).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("0912345678");
            assertThat(message.text()).isEqualTo("Hồ sơ 1 được hẹn trả lại.");
        });
        assertThat(node.attempts(id))
                .extracting(Attempts.Attempt::channel, Attempts.Attempt::outcome, Attempts.Attempt::reason)
                .containsExactly(tuple("zalo", "REFUSED", "unknown-receiver"), tuple("sms", "SENT", ""));
    }

    @Test
    void the_last_channel_that_refuses_leaves_it_failed_with_the_reason_and_tells_it() {
        node.come(FakeChannel.strong("email"))
                .answering(SendResult.refused("server-refused", "550 <buoi@example.vn> unknown"));
        UUID id = node.send(letter("1", "email"));
        node.look();

        assertThat(node.state(id)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(id).reason()).contains("server-refused");
        assertThat(node.attempts(id))
                .singleElement()
                .satisfies(
                        attempt -> assertThat(attempt.detail()).contains("550").doesNotContain("buoi"));
        assertThat(node.events().published()).singleElement().satisfies(event -> {
            assertThat(event.type().name()).isEqualTo(NotificationEvents.FAILED);
            assertThat(event.data())
                    .containsEntry("reason", "server-refused")
                    .containsEntry("about", "dossier-1")
                    .containsEntry("kind", NotificationNode.LETTER);
        });
        assertThat(node.notifications().failed(NotificationNode.LETTER, 10)).hasSize(1);
        assertThat(node.notifications().about(NotificationNode.LETTER, "dossier-1"))
                .hasSize(1);
    }

    @Test
    void what_is_refused_for_now_is_tried_again_with_longer_pauses_and_fails_after_some_days() {
        FakeChannel mail = node.come(FakeChannel.strong("email")).answering(SendResult.later("server-busy", "451"));
        UUID id = node.send(letter("1", "email"));
        node.look();
        node.look();
        assertThat(mail.given()).hasSize(1);
        node.clock().move(Duration.ofMinutes(1));
        node.look();
        node.clock().move(Duration.ofMinutes(1));
        node.look();
        assertThat(mail.given()).hasSize(2);
        node.clock().move(Duration.ofDays(3));
        assertThat(node.state(id)).isEqualTo(NotificationState.QUEUED);
        node.look();

        assertThat(node.state(id)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(id).reason()).contains("server-busy");
    }

    @Test
    void a_channel_that_is_refused_for_now_for_an_hour_falls_over_to_the_next() {
        node.come(FakeChannel.strong("email")).answering(SendResult.later("server-busy", "451"));
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        node.send(letter("1", "email", "sms"));
        node.look();
        assertThat(sms.given()).isEmpty();
        node.clock().move(Duration.ofMinutes(61));
        node.look();
        node.look();

        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void while_a_channel_is_away_everything_waits_and_nothing_counts_as_tried() {
        FakeChannel mail =
                node.come(FakeChannel.strong("email")).answering(SendResult.away("connection-failed", "refused"));
        for (int i = 0; i < 30; i++) {
            node.send(letter("n" + i, "email"));
        }
        node.look();
        node.look();
        assertThat(mail.given()).hasSizeLessThanOrEqualTo(2);
        assertThat(node.count(NotificationState.QUEUED)).isEqualTo(30);
        for (int hour = 0; hour < 24; hour++) {
            node.clock().move(Duration.ofHours(1));
            node.look();
            node.sweep();
        }
        mail.taking();
        node.clock().move(Duration.ofMinutes(2));
        node.lookUntil(() -> node.count(NotificationState.SENT) == 30);

        assertThat(mail.taken().stream().map(message -> message.key()).distinct())
                .hasSize(30);
        assertThat(mail.taken()).hasSize(30);
        long tried = node.sql().call(sql -> sql.number("select count(*) from notifications.attempt"));
        assertThat(tried).isEqualTo(30);
    }

    @Test
    void a_channel_that_is_away_for_an_hour_gives_way_to_the_next_and_the_last_one_fails_after_some_days() {
        node.come(FakeChannel.strong("email")).answering(SendResult.away("connection-failed", ""));
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        UUID both = node.send(letter("1", "email", "sms"));
        UUID one = node.send(letter("2", "email"));
        node.look();
        node.clock().move(Duration.ofMinutes(59));
        node.sweep();
        assertThat(node.status(both).channel()).contains("email");
        node.clock().move(Duration.ofMinutes(2));
        node.sweep();
        node.look();
        assertThat(sms.taken()).hasSize(1);
        assertThat(node.state(both)).isEqualTo(NotificationState.SENT);
        assertThat(node.state(one)).isEqualTo(NotificationState.QUEUED);
        node.clock().move(Duration.ofDays(3));
        node.sweep();

        assertThat(node.state(one)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(one).reason()).contains("connection-failed");
    }

    @Test
    void a_channel_that_is_not_there_is_waited_for() {
        UUID id = node.send(letter("1", "email"));
        node.look();
        assertThat(node.state(id)).isEqualTo(NotificationState.QUEUED);
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        node.look();

        assertThat(mail.taken()).hasSize(1);
    }

    @Test
    void of_several_channels_the_first_that_is_there_is_taken() {
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        node.send(letter("1", "zalo", "sms"));
        node.look();

        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void a_sensitive_notification_never_goes_to_a_weak_channel() {
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        FakeChannel mail = node.come(FakeChannel.strong("email")).answering(SendResult.refused("server-refused", ""));
        UUID marked = node.send(NotificationNode.letter("1")
                .by("sms", "email", "sms")
                .sensitive()
                .build());
        UUID byTemplate = node.send(Notification.of(NotificationNode.CODE, "x", "x")
                .with("code", "1")
                .to(Receiver.of("B", Map.of("sms", "0912345678")))
                .by("sms")
                .build());
        node.look();

        assertThat(sms.given()).isEmpty();
        assertThat(mail.given()).hasSize(1);
        assertThat(node.state(marked)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(byTemplate).reason()).contains("no-safe-channel");
    }

    @Test
    void a_sensitive_notification_that_waited_for_a_channel_is_kept_from_it_when_it_turns_out_weak() {
        UUID id = node.send(
                NotificationNode.letter("1").by("zalo", "email").sensitive().build());
        assertThat(node.status(id).channel()).contains("zalo");
        FakeChannel zalo = node.come(FakeChannel.weak("zalo"));
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        node.look();
        node.look();

        assertThat(zalo.given()).isEmpty();
        assertThat(mail.taken()).hasSize(1);
    }

    @Test
    void quiet_hours_hold_ordinary_messages_until_the_morning_and_let_urgent_ones_through() {
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        node.clock().set(Instant.parse("2026-11-23T14:00:00Z"));
        node.send(letter("night", "sms"));
        node.send(NotificationNode.letter("urgent").by("sms").urgent().build());
        node.look();
        assertThat(sms.taken()).extracting(message -> message.text()).containsExactly("Hồ sơ urgent được hẹn trả lại.");
        node.clock().set(Instant.parse("2026-11-23T23:29:59Z"));
        node.look();
        assertThat(sms.taken()).hasSize(1);
        node.clock().set(Instant.parse("2026-11-23T23:30:00Z"));
        node.look();

        assertThat(sms.taken()).hasSize(2);
    }

    @Test
    void a_receiver_who_unsubscribed_is_not_written_to_but_mandatory_kinds_come() {
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        node.preferences()
                .keep(
                        PreferenceOwner.address("email", "Buoi@Example.vn"),
                        new Preference(
                                Optional.empty(), Set.of(), Set.of(NotificationNode.LETTER, NotificationNode.CODE)));
        UUID letter = node.send(letter("1", "email"));
        node.send(Notification.of(NotificationNode.CODE, "x", "x")
                .with("code", "1")
                .to(Receiver.of("B", Map.of("email", "buoi@example.vn")))
                .by("email")
                .build());
        node.look();

        assertThat(node.state(letter)).isEqualTo(NotificationState.SKIPPED);
        assertThat(mail.taken())
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("Mã xác nhận"));
    }

    @Test
    void who_unsubscribes_while_a_notification_waits_does_not_get_it() {
        UUID id = node.send(letter("1", "email"));
        node.preferences()
                .keep(
                        PreferenceOwner.address("email", "buoi@example.vn"),
                        new Preference(Optional.empty(), Set.of("email"), Set.of()));
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        node.look();

        assertThat(mail.given()).isEmpty();
        assertThat(node.state(id)).isEqualTo(NotificationState.SKIPPED);
    }

    @Test
    void the_account_decides_on_channel_and_language() {
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        node.preferences()
                .keep(PreferenceOwner.person("lan"), new Preference(Optional.of(Language.EN), Set.of("sms"), Set.of()));
        node.send(NotificationNode.letter("1")
                .to(Receiver.of("Lan", Map.of("email", "lan@example.vn", "sms", "0912345678"))
                        .person("lan"))
                .by("sms", "email")
                .build());
        node.look();

        assertThat(sms.given()).isEmpty();
        assertThat(mail.taken())
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("Dossier 1 is late"));
        assertThat(node.acts().lines()).containsExactly("notifications.preference-change DONE -");
    }

    @Test
    void a_notification_without_any_address_fails_at_once_and_is_told() {
        UUID id = node.send(letter("1", "push"));

        assertThat(node.status(id).reason()).contains("no-address");
        assertThat(node.events().published())
                .extracting(event -> event.type().name())
                .containsExactly(NotificationEvents.FAILED);
    }

    @Test
    void a_channel_that_throws_is_not_asked_again_where_the_message_might_have_left() {
        FakeChannel sms = node.come(FakeChannel.weak("sms")).answering(message -> {
            throw new IllegalArgumentException("broken connector");
        });
        UUID id = node.send(letter("1", "sms"));
        node.look();
        node.clock().move(Duration.ofDays(1));
        node.look();

        assertThat(sms.given()).hasSize(1);
        assertThat(node.state(id)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(id).reason()).contains("uncertain");
    }

    @Test
    void a_text_that_is_too_long_for_every_channel_fails() {
        FakeChannel sms = node.come(new FakeChannel(ChannelTraits.of("sms", 5)));
        UUID id = node.send(letter("1", "sms"));
        node.look();

        assertThat(sms.given()).isEmpty();
        assertThat(node.status(id).reason()).contains("too-long");
    }
}
