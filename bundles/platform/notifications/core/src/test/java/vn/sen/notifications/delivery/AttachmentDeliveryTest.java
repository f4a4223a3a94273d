// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.documents.api.FileHash;
import vn.sen.notifications.api.AttachedFile;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationRefusedException;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.ledger.LedgerActs;
import vn.sen.persistence.ModuleDatabase;

/** Files that go with notifications: on which channels, and what becomes of those that cannot be read. */
@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class AttachmentDeliveryTest {

    private static final byte[] LETTER = "%PDF-1.7 thư xin lỗi".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = "Thư xin lỗi Trần Thị Bưởi.pdf";

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;
    private FileHash letter;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
        letter = node.files().put(LETTER);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Notification.Builder withLetter(String key, String... channels) {
        return NotificationNode.letter(key).by(channels).attach(NAME, letter);
    }

    @Test
    void a_channel_gets_the_file_with_its_name_kind_and_bytes() {
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000));
        UUID id = node.send(withLetter("1", "email").build());
        node.look();

        assertThat(node.state(id)).isEqualTo(NotificationState.SENT);
        assertThat(mail.taken()).singleElement().satisfies(message -> {
            AttachedFile file = message.files().get(0);
            assertThat(file.name()).isEqualTo(NAME);
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(LETTER.length);
            assertThat(bytes(file)).isEqualTo(LETTER);
        });
    }

    @Test
    void a_channel_that_carries_no_files_is_passed_over() {
        FakeChannel sms = node.come(FakeChannel.weak("sms"));
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000));
        UUID id = node.send(withLetter("1", "sms", "email").build());
        node.look();

        assertThat(sms.given()).isEmpty();
        assertThat(mail.taken()).hasSize(1);
        assertThat(node.status(id).channel()).contains("email");
    }

    @Test
    void files_that_are_together_larger_than_a_channel_carries_go_by_the_next() {
        FakeChannel zalo = node.come(FakeChannel.carrying("zalo", LETTER.length));
        FakeChannel mail = node.come(FakeChannel.carrying("email", 2L * LETTER.length));
        UUID one = node.send(withLetter("1", "zalo", "email").build());
        UUID two = node.send(
                withLetter("2", "zalo", "email").attach("Bản sao.pdf", letter).build());
        node.look();

        assertThat(zalo.taken()).extracting(Message::notification).containsExactly(one);
        assertThat(mail.taken()).extracting(Message::notification).containsExactly(two);
    }

    @Test
    void without_a_channel_for_the_files_it_fails_with_the_reason_and_can_be_sent_when_there_is_one() {
        FakeChannel none = node.come(FakeChannel.strong("email"));
        UUID id = node.send(withLetter("1", "email").build());
        assertThat(node.state(id)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(id).reason()).contains("no-channel-for-files");
        node.look();
        assertThat(none.given()).isEmpty();

        node.go(none);
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000));
        assertThat(acts().retry(id, "Đã tăng giới hạn tệp")).isTrue();
        node.look();

        assertThat(mail.taken()).hasSize(1);
    }

    @Test
    void a_channel_that_comes_and_carries_no_files_hands_on_what_waited_for_it() {
        UUID id = node.send(withLetter("1", "zalo", "email").build());
        FakeChannel zalo = node.come(FakeChannel.weak("zalo"));
        node.look();
        assertThat(node.status(id).channel()).contains("email");
        assertThat(node.state(id)).isEqualTo(NotificationState.QUEUED);
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000));
        node.look();

        assertThat(zalo.given()).isEmpty();
        assertThat(mail.taken()).hasSize(1);
        assertThat(node.attempts(id)).extracting(Attempts.Attempt::reason).containsExactly("no-channel-for-files", "");
    }

    @Test
    void a_sensitive_file_goes_only_where_nobody_else_reads_it() {
        FakeChannel open = node.come(
                new FakeChannel(ChannelTraits.of("zalo", 10_000).withSubjects().withFiles(1_000)));
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000));
        UUID id = node.send(withLetter("1", "zalo", "email").sensitive().build());
        UUID nowhere = node.send(withLetter("2", "zalo").sensitive().build());
        node.look();

        assertThat(open.given()).isEmpty();
        assertThat(mail.taken()).extracting(Message::notification).containsExactly(id);
        assertThat(node.status(nowhere).reason()).contains("no-safe-channel");
    }

    @Test
    void a_file_that_is_not_stored_or_infected_is_refused_and_nothing_is_written() {
        FileHash infected = node.files().put("EICAR".getBytes(StandardCharsets.UTF_8));
        node.files().infect(infected);
        FileHash unheard = new FileHash("0".repeat(64));

        assertThatThrownBy(() -> node.sendAll(List.of(
                        withLetter("1", "email").build(),
                        withLetter("2", "email")
                                .attach("a.pdf", unheard)
                                .attach("b.pdf", infected)
                                .build())))
                .isInstanceOf(NotificationRefusedException.class)
                .hasMessageContaining(unheard + " is not stored")
                .hasMessageContaining(infected + " is infected")
                .hasMessageNotContaining("Bưởi");
        assertThat(node.count(NotificationState.QUEUED)).isZero();
        assertThat(node.files().held()).isEmpty();
    }

    @Test
    void the_file_is_held_with_the_transaction_and_once_for_a_known_key() {
        assertThatThrownBy(() -> node.database().transactions().run(em -> {
                    node.notifications()
                            .send(
                                    node.database().transactions(),
                                    withLetter("1", "email").build());
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(node.files().held()).isEmpty();

        node.send(withLetter("1", "email").build());
        node.send(withLetter("1", "email").build());

        assertThat(node.files().held()).containsExactly(letter.hex());
    }

    @Test
    void the_name_of_a_file_cannot_be_read_in_the_database() {
        node.send(withLetter("1", "email").build());
        List<String> rows = node.sql()
                .call(sql -> sql.list("select files from notifications.notification", row -> row.getString(1)));

        assertThat(rows).singleElement().asString().isNotEmpty().doesNotContain("Bưởi", letter.hex());
    }

    @Test
    void a_file_that_cannot_be_read_now_is_tried_later_and_the_channel_goes_on_for_others() {
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000))
                .answering(message -> readAll(message) ? SendResult.sent("ok", "") : SendResult.away("broken", ""));
        node.files().breaking(true);
        UUID broken = node.send(withLetter("1", "email").build());
        node.look();
        UUID plain = node.send(NotificationNode.letter("2").by("email").build());
        node.look();

        assertThat(node.state(plain)).isEqualTo(NotificationState.SENT);
        assertThat(node.state(broken)).isEqualTo(NotificationState.QUEUED);
        assertThat(node.status(broken).reason()).contains("file-unreadable");

        node.files().breaking(false);
        node.clock().move(Duration.ofMinutes(2));
        node.look();
        assertThat(node.state(broken)).isEqualTo(NotificationState.SENT);
        assertThat(mail.taken()).hasSize(2);
    }

    @Test
    void a_file_that_turns_out_infected_or_is_lost_meanwhile_is_not_sent() {
        FileHash other = node.files().put("%PDF-1.7 khác".getBytes(StandardCharsets.UTF_8));
        UUID infected = node.send(withLetter("1", "email").build());
        UUID lost = node.send(
                NotificationNode.letter("2").by("email").attach("a.pdf", other).build());
        node.files().infect(letter);
        node.files().lose(other);
        FakeChannel mail = node.come(FakeChannel.carrying("email", 1_000));
        node.look();

        assertThat(mail.given()).isEmpty();
        assertThat(node.state(infected)).isEqualTo(NotificationState.FAILED);
        assertThat(node.status(infected).reason()).contains("file-infected");
        assertThat(node.status(lost).reason()).contains("file-lost");
    }

    private LedgerActs acts() {
        return new LedgerActs(node.sql(), node.channels(), node.acts(), () -> {}, node.clock());
    }

    private static boolean readAll(Message message) {
        try {
            message.files().forEach(AttachmentDeliveryTest::bytes);
            return true;
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(AttachedFile file) {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
