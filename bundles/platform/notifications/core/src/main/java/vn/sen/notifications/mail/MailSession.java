// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.api.ChannelSession;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.SendResult;

/** Mails over one connection, which is opened with the first and again after a failure. */
final class MailSession implements ChannelSession {

    private static final Logger LOG = LoggerFactory.getLogger(MailSession.class);

    private final Session session;
    private final InternetAddress from;
    private final Optional<InternetAddress> replyTo;
    private Optional<SMTPTransport> transport = Optional.empty();

    MailSession(Session session, InternetAddress from, Optional<InternetAddress> replyTo) {
        this.session = session;
        this.from = from;
        this.replyTo = replyTo;
    }

    @Override
    public SendResult send(Message message) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Mail looks for its parts with it, and they are inside this bundle.
        Thread.currentThread().setContextClassLoader(MailSession.class.getClassLoader());
        try {
            return sent(message);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private SendResult sent(Message message) {
        MailMessage mail;
        try {
            mail = MailMessage.of(session, message, from, replyTo);
        } catch (AddressException | UnsupportedEncodingException noAddress) {
            return SendResult.refused("address-refused", noAddress.toString());
        } catch (MessagingException unwritable) {
            return SendResult.refused("unwritable", unwritable.toString());
        }
        SMTPTransport open;
        try {
            open = connected();
        } catch (MessagingException failed) {
            close();
            return MailFailures.connecting(failed);
        }
        try {
            open.sendMessage(mail, new Address[] {new InternetAddress(message.address())});
            return SendResult.sent(
                    MailMessage.messageId(message, from),
                    open.getLastServerResponse().strip());
        } catch (MessagingException failed) {
            SendResult result = MailFailures.sending(failed);
            if (result.outcome() == SendResult.Outcome.AWAY || result.outcome() == SendResult.Outcome.UNCERTAIN) {
                close();
            }
            return result;
        }
    }

    /** A server may have closed a connection that stood idle; that is found out before anything is sent. */
    private SMTPTransport connected() throws MessagingException {
        if (transport.filter(SMTPTransport::isConnected).isPresent()) {
            return transport.get();
        }
        close();
        SMTPTransport fresh = (SMTPTransport) session.getTransport();
        fresh.connect();
        transport = Optional.of(fresh);
        return fresh;
    }

    @Override
    public void close() {
        transport.ifPresent(open -> {
            try {
                open.close();
            } catch (MessagingException gone) {
                LOG.debug("The mail server did not take leave", gone);
            }
        });
        transport = Optional.empty();
    }
}
