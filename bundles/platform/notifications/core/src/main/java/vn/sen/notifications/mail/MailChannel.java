// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import vn.sen.notifications.api.ChannelSession;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.NotificationChannel;
import vn.sen.notifications.api.SendResult;

/** E-mail by SMTP. It is there once a mail server is set. */
@Component(
        service = NotificationChannel.class,
        configurationPid = "vn.sen.notifications.mail",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MailSettings.class)
public final class MailChannel implements NotificationChannel {

    public static final String ID = "email";

    private static final int LONGEST = 20_000;
    private static final int MOST_ADDRESS = 254;
    private static final long MEGABYTE = 1_000_000;

    private final ChannelTraits traits;
    private final Session session;
    private final InternetAddress from;
    private final Optional<InternetAddress> replyTo;

    /** @throws IllegalArgumentException when a setting makes no sense; the message names it */
    @Activate
    public MailChannel(MailSettings settings) {
        this(settings, Optional.ofNullable(System.getenv("SEN_MAIL_PASSWORD")));
    }

    MailChannel(MailSettings settings, Optional<String> passwordVariable) {
        if (settings.host() == null || settings.from() == null) {
            // What is not set is null in an annotation of Declarative Services that has no default.
            throw new IllegalArgumentException("vn.sen.notifications.mail needs host and from");
        }
        traits = ChannelTraits.of(ID, LONGEST)
                .withSubjects()
                .forSensitive()
                .asRepeatable()
                .atMost(settings.perSecond(), settings.connections())
                .withFiles(settings.attachmentMegabytes() * MEGABYTE);
        from = address("from", settings.from(), settings.fromName());
        replyTo = Optional.of(settings.replyTo())
                .filter(text -> !text.isBlank())
                .map(text -> address("replyTo", text, ""));
        Optional<MailPassword> password = MailPassword.read(settings.passwordFile(), passwordVariable);
        session = Session.getInstance(properties(settings), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        settings.user(), password.map(MailPassword::value).orElse(""));
            }
        });
    }

    @Override
    public ChannelTraits traits() {
        return traits;
    }

    @Override
    public boolean accepts(String address) {
        if (address.length() > MOST_ADDRESS
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            return false;
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return parsed.getPersonal() == null && address.indexOf('@') > 0;
        } catch (AddressException noAddress) {
            return false;
        }
    }

    @Override
    public SendResult send(Message message) {
        try (ChannelSession one = open()) {
            return ((MailSession) one).send(message);
        }
    }

    @Override
    public ChannelSession open() {
        return new MailSession(session, from, replyTo);
    }

    private static Properties properties(MailSettings settings) {
        MailSecurity security = MailSecurity.of(settings.security());
        Properties mail = new Properties();
        String timeout = Long.toString(TimeUnit.SECONDS.toMillis(settings.timeout()));
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", settings.host());
        mail.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        mail.setProperty("mail.smtp.connectiontimeout", timeout);
        mail.setProperty("mail.smtp.timeout", timeout);
        mail.setProperty("mail.smtp.writetimeout", timeout);
        mail.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == MailSecurity.TLS));
        boolean startTls = security == MailSecurity.STARTTLS;
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        if (!settings.trustedCertificates().isBlank()) {
            mail.put("mail.smtp.ssl.socketFactory", TrustedAuthorities.with(Path.of(settings.trustedCertificates())));
        }
        return mail;
    }

    private static InternetAddress address(String setting, String text, String name) {
        try {
            InternetAddress parsed = new InternetAddress(text, true);
            if (!name.isBlank()) {
                parsed.setPersonal(name, StandardCharsets.UTF_8.name());
            }
            return parsed;
        } catch (AddressException | UnsupportedEncodingException noAddress) {
            throw new IllegalArgumentException(
                    setting + " of vn.sen.notifications.mail is \"" + text + "\", which is no address", noAddress);
        }
    }
}
