// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.nio.charset.StandardCharsets;
import vn.sen.notifications.api.AttachedFile;
import vn.sen.notifications.api.Message;

/** What a mail consists of: the text, plain and as HTML, and behind it the files. */
final class MailBody {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailBody() {}

    static void write(Message message, MimeMessage mail) throws MessagingException {
        MimeMultipart text = text(message);
        if (message.files().isEmpty()) {
            mail.setContent(text);
            return;
        }
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(text);
        mixed.addBodyPart(first);
        for (AttachedFile file : message.files()) {
            mixed.addBodyPart(part(file));
        }
        mail.setContent(mixed);
    }

    /** The same twice, the better form last, as RFC 2046 wants it. */
    private static MimeMultipart text(Message message) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailHtml.of(message), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static MimeBodyPart part(AttachedFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new FileSource(file)));
        // Said here, because it would be guessed by reading the whole file, and the name be written in the character
        // set
        // of the machine.
        part.setHeader("Content-Transfer-Encoding", "base64");
        ParameterList name = new ParameterList();
        name.set("filename", file.name(), UTF_8);
        part.setHeader("Content-Disposition", new ContentDisposition("attachment", name).toString());
        return part;
    }
}
