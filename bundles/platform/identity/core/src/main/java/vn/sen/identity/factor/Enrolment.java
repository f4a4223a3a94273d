// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator application is to learn.
 *
 * @param secret in Base32, in groups of four, for typing
 * @param address the same as an {@code otpauth} address, which applications read from the picture
 * @param picture of the address
 */
public record Enrolment(String secret, String address, QrPicture picture) {

    static Enrolment of(String issuer, String account, byte[] secret) {
        String typed = Base32.encode(secret);
        String label = encoded(issuer) + ":" + encoded(account);
        String address = "otpauth://totp/" + label + "?secret=" + typed + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
        return new Enrolment(typed.replaceAll("(.{4})(?=.)", "$1 "), address, QrPicture.of(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
