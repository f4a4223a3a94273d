// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.mail.ScriptedMailServer;
import vn.sen.notifications.mail.TestMail;
import vn.sen.persistence.ModuleDatabase;

/** With a real mail server that goes and comes. */
@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class MailDeliveryTest {

    private static final int LETTERS = 60;
    private static final String NAME = "Thư xin lỗi về hồ sơ chậm trả kết quả.pdf";

    @Parameter
    private ModuleDatabase.Product product;

    @Test
    void a_mail_server_that_is_down_for_a_day_loses_and_doubles_nothing() throws Exception {
        List<String> received = new ArrayList<>();
        try (NotificationNode node = NotificationNode.on(product)) {
            int port;
            try (ScriptedMailServer dying = dying()) {
                port = dying.port();
                node.come(TestMail.to(port, 2));
                node.sendAll(letters(0));
                node.look();
                received.addAll(dying.messageIds());
            }
            node.sendAll(letters(1));
            for (int hour = 0; hour < 24; hour++) {
                node.clock().move(Duration.ofHours(1));
                node.look();
                node.sweep();
            }
            assertThat(node.count(NotificationState.FAILED)).isZero();
            assertThat(node.count(NotificationState.QUEUED)).isGreaterThanOrEqualTo(LETTERS);

            GreenMail back = new GreenMail(TestMail.setup(port, ServerSetup.PROTOCOL_SMTP));
            back.start();
            try {
                node.clock().move(Duration.ofHours(2));
                node.lookUntil(() -> node.count(NotificationState.SENT) == 2 * LETTERS);
                received.addAll(ids(back.getReceivedMessages()));
            } finally {
                back.stop();
            }
        }

        // One mail may be under way at the moment in which the server dies; it comes again under the same Message-ID.
        assertThat(received.stream().distinct()).hasSize(2 * LETTERS);
        assertThat(received.size()).isBetween(2 * LETTERS, 2 * LETTERS + 2);
    }

    @Test
    void a_letter_arrives_byte_for_byte_under_its_vietnamese_name() throws Exception {
        byte[] pdf = pdf();
        GreenMail server = new GreenMail(TestMail.setup(0, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (NotificationNode node = NotificationNode.on(product)) {
            node.come(TestMail.to(server.getSmtp().getPort(), 2));
            UUID id = node.send(NotificationNode.letter("1")
                    .by("email")
                    .attach(NAME, node.files().put(pdf))
                    .build());
            node.look();

            assertThat(node.state(id)).isEqualTo(NotificationState.SENT);
            MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            MimeMultipart forms = (MimeMultipart) parts.getBodyPart(0).getContent();
            assertThat(forms.getBodyPart(0).getContent().toString()).startsWith("Kính gửi ông/bà Trần Thị Bưởi,");
            assertThat(forms.getBodyPart(1).getContent().toString()).contains("Kính gửi ông/bà Trần Thị Bưởi,</p>");
            MimeBodyPart file = (MimeBodyPart) parts.getBodyPart(1);
            assertThat(file.getDisposition()).isEqualTo("attachment");
            assertThat(file.getContentType()).startsWith("application/pdf");
            assertThat(file.getFileName()).isEqualTo(NAME);
            assertThat(file.getInputStream().readAllBytes()).isEqualTo(pdf);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_file_that_breaks_off_leaves_no_mail_behind_and_the_mail_comes_once_when_it_is_whole() throws Exception {
        GreenMail server = new GreenMail(TestMail.setup(0, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (NotificationNode node = NotificationNode.on(product)) {
            node.come(TestMail.to(server.getSmtp().getPort(), 1));
            node.files().breaking(true);
            UUID id = node.send(NotificationNode.letter("1")
                    .by("email")
                    .attach(NAME, node.files().put(pdf()))
                    .build());
            node.look();
            assertThat(node.state(id)).isEqualTo(NotificationState.QUEUED);
            assertThat(node.status(id).reason()).contains("file-unreadable");

            node.files().breaking(false);
            node.clock().move(Duration.ofMinutes(2));
            node.lookUntil(() -> node.state(id) == NotificationState.SENT);

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    /** Bytes of every value, more than one part of any buffer, with what would end or change a text. */
    private static byte[] pdf() {
        byte[] bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        byte[] head = "%PDF-1.7\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static List<Notification> letters(int part) {
        return IntStream.range(0, LETTERS)
                .mapToObj(number ->
                        NotificationNode.letter(part + "-" + number).by("email").build())
                .toList();
    }

    /** Takes a third of the letters, and then breaks off every connection. */
    private static ScriptedMailServer dying() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        return new ScriptedMailServer(command -> {
            int number = command.equals(".") ? taken.incrementAndGet() : taken.get();
            return number > LETTERS / 3 ? ScriptedMailServer.HANG_UP : "";
        });
    }

    private static List<String> ids(MimeMessage[] mails) {
        return Arrays.stream(mails)
                .map(mail -> {
                    try {
                        return mail.getMessageID();
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
