// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.notifications.api.ChannelSession;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.api.SendResult.Outcome;

class MailChannelTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private static Message message(String address) {
        return new Message(
                ID,
                ID + ".email",
                address,
                "Trần Thị Bưởi",
                Language.VI,
                "Thư xin lỗi về hồ sơ chậm trả kết quả của ông/bà Trần Thị Bưởi",
                "Kính gửi ông/bà,\n\nNgày trả kết quả mới: thứ Sáu.\n.\nMong ông/bà thông cảm.",
                Optional.of(URI.create("https://sen.example.vn/notifications/preferences/x")));
    }

    private static MailChannel channel(MailSettings settings) {
        return new MailChannel(settings, Optional.empty());
    }

    @Test
    void a_mail_arrives_with_vietnamese_subject_and_text_and_leaves_a_proof() throws Exception {
        GreenMail server = started(ServerSetup.SMTP);
        try {
            SendResult result =
                    channel(GivenMailSettings.at(server.getSmtp().getPort())).send(message("buoi@example.vn"));

            assertThat(result.outcome()).isEqualTo(Outcome.SENT);
            assertThat(result.proof()).isEqualTo("<" + ID + ".email@camau.example.vn>");
            assertThat(result.detail()).startsWith("250");
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Thư xin lỗi về hồ sơ chậm trả kết quả của ông/bà Trần Thị Bưởi");
            MimeMultipart forms = (MimeMultipart) mail.getContent();
            assertThat(forms.getContentType()).startsWith("multipart/alternative");
            assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(content(forms.getBodyPart(0)).strip())
                    .isEqualTo("Kính gửi ông/bà,\n\nNgày trả kết quả mới: thứ Sáu.\n.\nMong ông/bà thông cảm.");
            assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
            assertThat(content(forms.getBodyPart(1)))
                    .isEqualTo(MailHtml.of(message("buoi@example.vn")))
                    .contains("thứ Sáu.<br>\n.<br>\nMong ông/bà thông cảm.</p>");
            assertThat(mail.getMessageID()).isEqualTo(result.proof());
            assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                    .isEqualTo("Trung tâm Phục vụ hành chính công");
            assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                    .isEqualTo("Trần Thị Bưởi");
            assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(mail.getHeader("List-Unsubscribe", null))
                    .isEqualTo("<https://sen.example.vn/notifications/preferences/x>");
            assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        } finally {
            server.stop();
        }
    }

    @Test
    void the_same_message_sent_twice_has_the_same_message_id() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(command -> "")) {
            MailChannel channel = channel(GivenMailSettings.at(server.port()));
            channel.send(message("buoi@example.vn"));
            channel.send(message("buoi@example.vn"));

            assertThat(server.messageIds()).hasSize(2);
            assertThat(server.messageIds().stream().distinct()).hasSize(1);
        }
    }

    @Test
    void a_server_that_is_not_there_makes_everything_wait() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        SendResult result = channel(GivenMailSettings.at(free)).send(message("buoi@example.vn"));

        assertThat(result.outcome()).isEqualTo(Outcome.AWAY);
        assertThat(result.reason()).isEqualTo("connection-failed");
    }

    @Test
    void a_receiver_who_is_refused_for_good_is_refused_and_the_connection_goes_on() throws Exception {
        try (ScriptedMailServer server = answering("RCPT", command -> command.contains("gone@") ? "550 unknown" : "");
                ChannelSession session =
                        channel(GivenMailSettings.at(server.port())).open()) {
            SendResult refused = session.send(message("gone@example.vn"));
            SendResult taken = session.send(message("buoi@example.vn"));

            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.detail()).contains("550");
            assertThat(taken.outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void a_receiver_who_is_refused_for_now_is_tried_later() throws Exception {
        assertThat(sentTo("RCPT", command -> "452 mailbox full").outcome()).isEqualTo(Outcome.LATER);
        assertThat(sentTo(".", command -> "451 try again").outcome()).isEqualTo(Outcome.LATER);
    }

    @Test
    void a_text_that_is_refused_for_good_is_refused() throws Exception {
        assertThat(sentTo(".", command -> "554 looks like spam").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_server_that_refuses_the_sender_or_closes_makes_everything_wait() throws Exception {
        assertThat(sentTo("MAIL", command -> "550 not allowed").reason()).isEqualTo("sender-refused");
        assertThat(sentTo("MAIL", command -> "421 closing").outcome()).isEqualTo(Outcome.AWAY);
    }

    @Test
    void a_connection_that_breaks_behind_the_text_leaves_open_whether_it_was_sent() throws Exception {
        SendResult result = sentTo(".", command -> ScriptedMailServer.HANG_UP);

        assertThat(result.outcome()).isEqualTo(Outcome.UNCERTAIN);
    }

    @Test
    void a_server_without_starttls_gets_nothing_where_starttls_is_wanted() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(command -> "")) {
            SendResult result = channel(GivenMailSettings.at(server.port()).security("STARTTLS", ""))
                    .send(message("buoi@example.vn"));

            assertThat(result.outcome()).isEqualTo(Outcome.AWAY);
            assertThat(server.messageIds()).isEmpty();
        }
    }

    @Test
    void a_certificate_is_believed_only_when_its_authority_is_trusted_and_its_name_is_right(@TempDir Path folder)
            throws Exception {
        Path right = certificate(folder.resolve("right"), "dns:localhost");
        Path wrong = certificate(folder.resolve("wrong"), "dns:mail.example.vn");

        assertThat(overTls(right, "").reason()).isEqualTo("certificate-refused");
        assertThat(overTls(wrong, wrong.resolve("cert.pem").toString()).reason())
                .isEqualTo("certificate-refused");
        assertThat(overTls(right, right.resolve("cert.pem").toString()).outcome())
                .isEqualTo(Outcome.SENT);
    }

    @Test
    void a_wrong_password_makes_everything_wait_and_the_right_one_is_read_from_a_file(@TempDir Path folder)
            throws Exception {
        GreenMail server = new GreenMail(TestMail.setup(0, ServerSetup.PROTOCOL_SMTP));
        server.setUser("sen", "mật-khẩu-1");
        server.start();
        try {
            Path password = folder.resolve("password");
            GivenMailSettings settings =
                    GivenMailSettings.at(server.getSmtp().getPort()).user("sen", password.toString());
            Files.writeString(password, "wrong\n");
            SendResult refused = channel(settings).send(message("buoi@example.vn"));
            Files.writeString(password, "mật-khẩu-1\n");
            SendResult taken = channel(settings).send(message("buoi@example.vn"));

            assertThat(refused.outcome()).isEqualTo(Outcome.AWAY);
            assertThat(refused.reason()).isEqualTo("sign-in-refused");
            assertThat(taken.outcome()).isEqualTo(Outcome.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void what_is_no_address_is_not_accepted() {
        MailChannel channel = channel(GivenMailSettings.at(25));

        assertThat(channel.accepts("buoi@example.vn")).isTrue();
        assertThat(channel.accepts("Bưởi <buoi@example.vn>")).isFalse();
        assertThat(channel.accepts("buoi")).isFalse();
        assertThat(channel.accepts("a@b.vn\r\nBcc: c@d.vn")).isFalse();
        assertThat(channel.accepts("bưởi@example.vn")).isFalse();
    }

    @Test
    void a_setting_that_makes_no_sense_is_named() {
        assertThatThrownBy(() -> channel(GivenMailSettings.at(25).security("SSL", "")))
                .hasMessageContaining("STARTTLS, TLS or NONE");
        assertThatThrownBy(() -> channel(GivenMailSettings.at(25).user("sen", "/nowhere")))
                .hasMessageContaining("/nowhere");
    }

    private static String content(BodyPart part) throws Exception {
        return part.getContent().toString().replace("\r\n", "\n");
    }

    private static GreenMail started(ServerSetup kind) {
        GreenMail server = new GreenMail(TestMail.setup(0, kind.getProtocol()));
        server.start();
        return server;
    }

    private static ScriptedMailServer answering(String command, Function<String, String> answer) throws IOException {
        return new ScriptedMailServer(line -> line.startsWith(command) ? answer.apply(line) : "");
    }

    private static SendResult sentTo(String command, Function<String, String> answer) throws IOException {
        try (ScriptedMailServer server = answering(command, answer)) {
            return channel(GivenMailSettings.at(server.port())).send(message("buoi@example.vn"));
        }
    }

    private static SendResult overTls(Path folder, String trusted) {
        System.setProperty(
                "greenmail.tls.keystore.file", folder.resolve("store.p12").toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        GreenMail server = started(ServerSetup.SMTPS);
        try {
            return channel(GivenMailSettings.at(server.getSmtps().getPort()).security("TLS", trusted))
                    .send(message("buoi@example.vn"));
        } finally {
            server.stop();
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    private static Path certificate(Path folder, String name) throws Exception {
        Files.createDirectories(folder);
        String store = folder.resolve("store.p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "greenmail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store,
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "greenmail",
                "-keystore",
                store,
                "-storepass",
                "changeit",
                "-file",
                folder.resolve("cert.pem").toString());
        return folder;
    }

    private static void keytool(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("sen-keytool-", ".log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
