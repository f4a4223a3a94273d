// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import vn.sen.notifications.api.SendResult;

/** What failures of a mail server mean: for one mail, for now, or for all mails. */
final class MailFailures {

    private static final int NO_ANSWER = -1;
    private static final int CLOSING = 421;
    private static final int LEAST_PERMANENT = 500;
    private static final int SIGN_IN_WANTED = 530;
    private static final int SIGN_IN_REFUSED = 535;

    private MailFailures() {}

    /** While connecting nothing has been sent: whatever it is, everything waits. */
    static SendResult connecting(MessagingException failed) {
        List<Throwable> chain = chain(failed);
        String reason;
        if (has(chain, AuthenticationFailedException.class)) {
            reason = "sign-in-refused";
        } else if (has(chain, SSLException.class)) {
            reason = "certificate-refused";
        } else if (has(chain, UnknownHostException.class)) {
            reason = "name-unknown";
        } else if (has(chain, ConnectException.class) || has(chain, SocketTimeoutException.class)) {
            reason = "connection-failed";
        } else {
            reason = "server-refused";
        }
        return SendResult.away(reason, said(chain));
    }

    /** While sending: the server's own answer counts; without one nobody knows whether it has taken the mail. */
    static SendResult sending(MessagingException failed) {
        List<Throwable> chain = chain(failed);
        String said = said(chain);
        OptionalInt code = chain.stream()
                .map(MailFailures::code)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        if (code.isEmpty()) {
            return SendResult.uncertain("connection-broken", said);
        }
        int number = code.getAsInt();
        boolean sender = has(chain, SMTPSenderFailedException.class);
        if (number == CLOSING || number == SIGN_IN_WANTED || number == SIGN_IN_REFUSED || sender) {
            // It would say the same of every mail.
            return SendResult.away(sender ? "sender-refused" : "server-refused", said);
        }
        return number >= LEAST_PERMANENT
                ? SendResult.refused("server-refused", said)
                : SendResult.later("server-busy", said);
    }

    private static OptionalInt code(Throwable failure) {
        int code = NO_ANSWER;
        if (failure instanceof SMTPAddressFailedException address) {
            code = address.getReturnCode();
        } else if (failure instanceof SMTPSenderFailedException sender) {
            code = sender.getReturnCode();
        } else if (failure instanceof SMTPSendFailedException send) {
            code = send.getReturnCode();
        }
        // A connection that broke has a code too, which is no answer of the server.
        return code > 0 ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private static boolean has(List<Throwable> chain, Class<?> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static String said(List<Throwable> chain) {
        return Optional.ofNullable(chain.get(chain.size() - 1).getMessage())
                .or(() -> Optional.ofNullable(chain.get(0).getMessage()))
                .orElse("")
                .strip();
    }

    /** Mail hangs what happened first at the end of two kinds of chains. */
    private static List<Throwable> chain(Throwable failed) {
        List<Throwable> chain = new ArrayList<>();
        Throwable one = failed;
        while (one != null && !chain.contains(one)) {
            chain.add(one);
            Throwable next = one instanceof MessagingException mail ? mail.getNextException() : null;
            one = next == null ? one.getCause() : next;
        }
        return chain;
    }
}
