// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What an administrator sets about the mail server. Without a host there is no channel {@code email}. */
@ObjectClassDefinition(name = "Mail server", description = "How notifications leave by e-mail (SMTP)")
public @interface MailSettings {

    @AttributeDefinition(description = "Name of the mail server")
    String host();

    @AttributeDefinition(description = "Port of the mail server", min = "1", max = "65535")
    int port() default 587;

    @AttributeDefinition(
            description = "STARTTLS: encrypted after the greeting, and not at all sent where the server does not offer"
                    + " it; TLS: encrypted from the beginning (port 465); NONE: readable by everybody on the way, for"
                    + " a server on this machine",
            options = {@Option("STARTTLS"), @Option("TLS"), @Option("NONE")})
    String security() default "STARTTLS";

    @AttributeDefinition(description = "Address that mails come from")
    String from();

    @AttributeDefinition(description = "Name beside that address")
    String fromName() default "";

    @AttributeDefinition(description = "Address to which people answer; empty: where mails come from")
    String replyTo() default "";

    @AttributeDefinition(description = "Name to sign in with; empty: the server wants none")
    String user() default "";

    @AttributeDefinition(
            description = "File whose first line is the password; without it the environment variable"
                    + " SEN_MAIL_PASSWORD counts")
    String passwordFile() default "";

    @AttributeDefinition(
            description = "File with certificates (PEM) of authorities that are trusted beside those of Java, for a"
                    + " mail server with a certificate of the province's own")
    String trustedCertificates() default "";

    @AttributeDefinition(description = "Mails a second that each node sends at most", min = "1", max = "1000")
    int perSecond() default 50;

    @AttributeDefinition(description = "Connections that each node opens at once", min = "1", max = "10")
    int connections() default 4;

    @AttributeDefinition(
            description = "Megabytes that the files of one mail may have together; a mail is a third larger than its"
                    + " files, and mail servers take 10 to 25 megabytes. 0: no files by e-mail",
            min = "0",
            max = "50")
    int attachmentMegabytes() default 10;

    @AttributeDefinition(description = "Seconds to wait for the mail server", min = "1", max = "50")
    int timeout() default 30;
}
