// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** Proof key for code exchange (RFC 7636), method S256 only: {@code plain} would hide nothing from who reads along. */
public final class CodeChallenge {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private CodeChallenge() {}

    public static boolean isChallenge(String value) {
        return CHALLENGE.matcher(value).matches();
    }

    static boolean matches(String challenge, String verifier) {
        boolean wellFormed = VERIFIER.matcher(verifier).matches();
        byte[] computed = of(verifier).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(computed, challenge.getBytes(StandardCharsets.US_ASCII)) && wellFormed;
    }

    static String of(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no SHA-256", everyJavaHasIt);
        }
    }
}
