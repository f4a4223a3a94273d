// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.mail.TestMail;

class KilledProcessTest {

    /** Threads of the process that was killed: each may have had one mail of which nobody knows. */
    private static final int AT_ONCE = 2;

    @Test
    void of_what_a_killed_process_was_sending_nothing_is_lost_and_what_comes_twice_has_one_message_id(
            @TempDir Path folder) throws Exception {
        GreenMail server = new GreenMail(TestMail.setup(0, ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        try {
            killInTheMiddle(folder, server, port);
            int before = server.getReceivedMessages().length;
            assertThat(before).isBetween(1, SendingProcess.LETTERS - 1);
            try (NotificationNode node = NotificationNode.embedded(folder)) {
                node.come(TestMail.to(port, 2));
                node.begin();
                node.clock().move(Duration.ofMinutes(2));
                node.lookUntil(() -> node.count(NotificationState.SENT) == SendingProcess.LETTERS);
            }

            List<String> ids = new ArrayList<>();
            for (MimeMessage mail : server.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            assertThat(ids.stream().distinct()).hasSize(SendingProcess.LETTERS);
            assertThat(ids.size()).isBetween(SendingProcess.LETTERS, SendingProcess.LETTERS + AT_ONCE);
        } finally {
            server.stop();
        }
    }

    private static void killInTheMiddle(Path folder, GreenMail server, int port) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(
                        Files.createTempFile("sen-notifications-", ".log").toFile())
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch(SendingProcess.BEGUN::equals)).isTrue();
            NotificationNode.await(() -> server.getReceivedMessages().length >= 20);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
