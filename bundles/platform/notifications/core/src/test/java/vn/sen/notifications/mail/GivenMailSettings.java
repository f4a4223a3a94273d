// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import java.lang.annotation.Annotation;

/** A mail server on this machine as an administrator set it. */
record GivenMailSettings(
        String host,
        int port,
        String security,
        String from,
        String fromName,
        String replyTo,
        String user,
        String passwordFile,
        String trustedCertificates,
        int perSecond,
        int connections,
        int attachmentMegabytes,
        int timeout)
        implements MailSettings {

    static GivenMailSettings at(int port) {
        return new GivenMailSettings(
                "localhost",
                port,
                "NONE",
                "motcua@camau.example.vn",
                "Trung tâm Phục vụ hành chính công",
                "",
                "",
                "",
                "",
                10_000,
                4,
                10,
                10);
    }

    GivenMailSettings security(String wanted, String trusted) {
        return new GivenMailSettings(
                host,
                port,
                wanted,
                from,
                fromName,
                replyTo,
                user,
                passwordFile,
                trusted,
                perSecond,
                connections,
                attachmentMegabytes,
                timeout);
    }

    GivenMailSettings user(String name, String file) {
        return new GivenMailSettings(
                host,
                port,
                security,
                from,
                fromName,
                replyTo,
                name,
                file,
                trustedCertificates,
                perSecond,
                connections,
                attachmentMegabytes,
                timeout);
    }

    GivenMailSettings connections(int atOnce) {
        return new GivenMailSettings(
                host,
                port,
                security,
                from,
                fromName,
                replyTo,
                user,
                passwordFile,
                trustedCertificates,
                perSecond,
                atOnce,
                attachmentMegabytes,
                timeout);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return MailSettings.class;
    }
}
