// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The password for the mail server, which stands in no configuration and no log. */
record MailPassword(String value) {

    /**
     * @param file whose first line it is; empty: the variable counts
     * @throws IllegalArgumentException when the file cannot be read
     */
    static Optional<MailPassword> read(String file, Optional<String> variable) {
        if (file.isBlank()) {
            return variable.filter(value -> !value.isEmpty()).map(MailPassword::new);
        }
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                    .findFirst()
                    .map(MailPassword::new);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The password file " + file + " of vn.sen.notifications.mail cannot be read", unreadable);
        }
    }

    @Override
    public String toString() {
        return "password";
    }
}
