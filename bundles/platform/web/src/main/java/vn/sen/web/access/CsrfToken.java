// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The proof that a form was made by this server for this session. It is derived from the session cookie, so that
 * nothing has to be stored: another site can have the cookie sent, but cannot read it, hence cannot compute this.
 */
public final class CsrfToken {

    /** Name of the form field. */
    public static final String FIELD = "csrf";

    /** Name of the header, for scripts. */
    public static final String HEADER = "X-CSRF-Token";

    private CsrfToken() {}

    /** The token for a session. */
    public static String of(String session) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(("sen-csrf:" + session).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException noSha256) {
            throw new IllegalStateException("Every Java runtime has SHA-256", noSha256);
        }
    }

    /** Compares in constant time. */
    public static boolean matches(String session, String token) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
