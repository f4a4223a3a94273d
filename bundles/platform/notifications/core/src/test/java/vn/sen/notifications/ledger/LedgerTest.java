// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationBacklog;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.QuietHours;
import vn.sen.notifications.delivery.FakeChannel;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.notifications.keeping.CountedBacklog;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class LedgerTest {

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;
    private Ledger ledger;
    private LedgerActs acts;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
        ledger = new Ledger(node.sql(), node.vault(), QuietHours.of(List.of("sms 21:00-06:30")), node.clock());
        acts = new LedgerActs(node.sql(), node.channels(), node.acts(), () -> {}, node.clock());
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static Notification letter(String key, String... channels) {
        return NotificationNode.letter(key).by(channels).build();
    }

    @Test
    void administrators_see_addresses_masked() {
        UUID id = node.send(letter("1", "email", "sms"));

        assertThat(ledger.find(id).orElseThrow().address()).isEqualTo("b****@example.vn");
        assertThat(ledger.find(id).orElseThrow().channels()).containsExactly("email", "sms");
        UUID other = node.send(letter("2", "sms"));
        assertThat(ledger.find(other).orElseThrow().address()).isEqualTo("0912****78");
    }

    @Test
    void what_waits_for_the_morning_says_until_when() {
        node.clock().set(Instant.parse("2026-11-23T15:00:00Z"));
        UUID id = node.send(letter("1", "sms"));
        UUID urgent = node.send(NotificationNode.letter("2").by("sms").urgent().build());

        assertThat(ledger.find(id).orElseThrow().waitsUntil()).isEqualTo(Instant.parse("2026-11-23T23:30:00Z"));
        assertThat(ledger.find(urgent).orElseThrow().waitsUntil())
                .isEqualTo(node.clock().instant());
    }

    @Test
    void a_list_is_read_in_parts_by_state_channel_and_record() {
        List<UUID> ids = node.sendAll(List.of(letter("1", "email"), letter("2", "email"), letter("3", "sms")));
        Filter mails = new Filter(
                Optional.of(NotificationState.QUEUED),
                Optional.of("email"),
                Optional.of(NotificationNode.LETTER),
                Optional.empty(),
                Optional.empty());
        List<Entry> first = ledger.newest(mails, Optional.empty(), 1);
        List<Entry> second = ledger.newest(mails, Optional.of(first.get(0).id()), 5);

        assertThat(first).extracting(Entry::id).containsExactly(ids.get(1));
        assertThat(second).extracting(Entry::id).containsExactly(ids.get(0));
        assertThat(ledger.count(mails, 100)).isEqualTo(2);
        assertThat(ledger.figures())
                .extracting(Ledger.Figure::channel, Ledger.Figure::number)
                .containsExactly(tuple("email", 2L), tuple("sms", 1L));
    }

    @Test
    void a_failed_notification_is_sent_again_when_an_administrator_says_so() {
        FakeChannel mail = node.come(FakeChannel.strong("email")).answering(SendResult.refused("server-refused", ""));
        UUID id = node.send(letter("1", "email"));
        node.look();
        assertThat(acts.retry(id, "máy chủ đã sửa")).isTrue();
        assertThat(acts.retry(id, "again")).isFalse();
        mail.taking();
        node.look();

        assertThat(node.state(id)).isEqualTo(NotificationState.SENT);
        assertThat(node.acts().lines()).containsExactly("notifications.retry DONE máy chủ đã sửa");
    }

    @Test
    void all_that_failed_is_sent_again_at_once_but_not_what_may_have_been_sent() {
        FakeChannel mail = node.come(FakeChannel.strong("email")).answering(SendResult.refused("server-refused", ""));
        FakeChannel sms = node.come(FakeChannel.weak("sms")).answering(SendResult.uncertain("too-slow", ""));
        node.sendAll(List.of(letter("1", "email"), letter("2", "email"), letter("3", "sms")));
        node.look();
        mail.taking();
        sms.taking();
        int done = acts.retryAll(Filter.ALL, "all over again");
        node.look();

        assertThat(done).isEqualTo(2);
        assertThat(mail.taken()).hasSize(2);
        assertThat(sms.taken()).isEmpty();
        Filter uncertain = new Filter(
                Optional.empty(), Optional.of("sms"), Optional.empty(), Optional.empty(), Optional.of("uncertain"));
        assertThat(acts.retryAll(uncertain, "nobody got it")).isEqualTo(1);
        node.look();
        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void what_is_given_up_is_never_sent() {
        UUID id = node.send(letter("1", "email"));
        assertThat(acts.discard(id, "wrong letter")).isTrue();
        assertThat(acts.discard(id, "again")).isFalse();
        FakeChannel mail = node.come(FakeChannel.strong("email"));
        node.look();

        assertThat(mail.given()).isEmpty();
        assertThat(node.state(id)).isEqualTo(NotificationState.DISCARDED);
        assertThat(node.acts().lines()).containsExactly("notifications.discard DONE wrong letter");
    }

    @Test
    void what_waits_and_failed_is_counted_for_each_channel() {
        node.come(FakeChannel.strong("email")).answering(SendResult.refused("server-refused", ""));
        node.send(letter("1", "email"));
        node.look();
        node.send(letter("2", "sms"));
        node.clock().move(Duration.ofMinutes(5));

        assertThat(new CountedBacklog(node.sql(), node.channels(), node.clock()).loads())
                .containsExactly(
                        new NotificationBacklog.Load("email", true, 0, Duration.ZERO, 1),
                        new NotificationBacklog.Load("sms", false, 1, Duration.ofMinutes(5), 0));
    }
}
