// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.security.SecureRandom;

/** A password for the first sign-in only, made to be read out and typed: 20 characters, nearly 100 random bits. */
final class OneTimePassword {

    /** Without the letters and digits that are read as one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String random() {
        StringBuilder password = new StringBuilder();
        for (int position = 0; position < LENGTH; position++) {
            if (position > 0 && position % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
