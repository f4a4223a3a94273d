// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password that a person chooses must be. Length protects; rules about kinds of characters do not. */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private PasswordRules() {}

    /** The code of what is wrong with a password for this account; its text stands under {@code fault.<code>}. */
    public static Optional<String> fault(String password, String accountName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password-long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(accountName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password-has-name");
        }
        if (lower.codePoints().distinct().count() < 4 || common().contains(lower)) {
            return Optional.of("password-common");
        }
        return Optional.empty();
    }

    /** Read each time: a person chooses a password a few times a year. */
    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException brokenBundle) {
            throw new UncheckedIOException("The list of common passwords cannot be read", brokenBundle);
        }
    }
}
