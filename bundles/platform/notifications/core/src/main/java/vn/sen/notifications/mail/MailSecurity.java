// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import java.util.Locale;

/** How a connection to the mail server is protected. */
enum MailSecurity {
    STARTTLS,
    TLS,
    NONE;

    /** @throws IllegalArgumentException when the setting is none of these */
    static MailSecurity of(String setting) {
        try {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "security of vn.sen.notifications.mail is \"" + setting + "\"; write STARTTLS, TLS or NONE",
                    unknown);
        }
    }
}
