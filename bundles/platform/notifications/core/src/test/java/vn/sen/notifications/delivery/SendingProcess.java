// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import vn.sen.notifications.api.Notification;
import vn.sen.notifications.mail.TestMail;

/** Queues letters and sends them to a mail server, until somebody kills the process. */
final class SendingProcess {

    static final int LETTERS = 300;
    static final String BEGUN = "begun";

    private SendingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (NotificationNode node = NotificationNode.embedded(Path.of(arguments[0]))) {
            List<Notification> letters = IntStream.range(0, LETTERS)
                    .mapToObj(number ->
                            NotificationNode.letter("n" + number).by("email").build())
                    .toList();
            node.come(TestMail.to(Integer.parseInt(arguments[1]), 2));
            node.sendAll(letters);
            out.println(BEGUN);
            node.begin();
            new CountDownLatch(1).await();
        }
    }
}
