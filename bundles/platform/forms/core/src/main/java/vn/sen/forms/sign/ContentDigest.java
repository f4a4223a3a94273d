// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of a text. */
public final class ContentDigest {

    /** Half of it: a second text for a given half still takes 2^128 attempts, and the square stays small. */
    private static final int BYTES_IN_A_CODE = 16;

    private ContentDigest() {}

    /** The first half, in 22 characters of Base64url. */
    public static String brief(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes(text), BYTES_IN_A_CODE));
    }

    /** All of it, in 64 hexadecimal digits. */
    public static String whole(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    private static byte[] bytes(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
