// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import vn.sen.notifications.api.Message;

/**
 * A notification as an e-mail. Its Message-ID is made of the message's key, so that a second copy, sent because nobody
 * knew whether the first one had left, is known as the same mail by servers and by people who look.
 */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailMessage of(Session session, Message message, InternetAddress from, Optional<InternetAddress> replyTo)
            throws MessagingException, UnsupportedEncodingException {
        MailMessage mail = new MailMessage(session, messageId(message, from));
        mail.setFrom(from);
        if (replyTo.isPresent()) {
            mail.setReplyTo(new InternetAddress[] {replyTo.get()});
        }
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.address(), message.receiver(), UTF_8));
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(Instant.now()));
        // So that no automatic answer comes back.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.language().tag());
        if (message.preferences().isPresent()) {
            URI link = message.preferences().get();
            mail.setHeader("List-Unsubscribe", "<" + link + ">");
            if ("https".equals(link.getScheme())) {
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        MailBody.write(message, mail);
        mail.saveChanges();
        return mail;
    }

    /** Under which a mail is known to every server on its way. */
    static String messageId(Message message, InternetAddress from) {
        String address = from.getAddress();
        return "<" + message.key() + "@" + address.substring(address.lastIndexOf('@') + 1) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
