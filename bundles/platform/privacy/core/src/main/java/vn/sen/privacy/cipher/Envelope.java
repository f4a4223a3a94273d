// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.cipher;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An encrypted value as text: {@code 1.<key id>.<nonce, cipher text and tag in Base64url>}.
 *
 * @param sealed nonce of 12 bytes, then cipher text and tag
 */
record Envelope(String keyId, byte[] sealed) {

    static final String FORMAT = "1";

    private static final Pattern TEXT = Pattern.compile("1\\.([0-9a-f]{1,32})\\.([A-Za-z0-9_-]+)");

    /** Empty when the text is none. */
    static Optional<Envelope> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Envelope(matcher.group(1), Base64.getUrlDecoder().decode(matcher.group(2))));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    String text() {
        return FORMAT + "." + keyId + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}
