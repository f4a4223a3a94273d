// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a form with files. The token has to be its first part, so that a large file behind it is neither
 * kept in memory nor read before the token is known to be right.
 *
 * @param start the first bytes as characters
 * @param whole the body from its first byte
 */
record FirstPart(String start, InputStream whole) {

    /** Enough for the boundary of 70 characters that the standard allows, the part's headers and the token. */
    private static final int LENGTH = 512;

    private static final Pattern TOKEN_PART = Pattern.compile("(?i:Content-Disposition: *form-data; *name=\"?)"
            + CsrfToken.FIELD + "\"?\r\n(?:[!-9;-~]+:[ -~]*\r\n)*\r\n([A-Za-z0-9_-]+)\r\n");

    static FirstPart of(InputStream body) throws IOException {
        byte[] start = body.readNBytes(LENGTH);
        return new FirstPart(
                new String(start, StandardCharsets.ISO_8859_1),
                new SequenceInputStream(new ByteArrayInputStream(start), body));
    }

    Optional<String> token(MediaType media) {
        String boundary = "--" + media.getParameters().getOrDefault("boundary", "") + "\r\n";
        if (!start.startsWith(boundary)) {
            return Optional.empty();
        }
        Matcher part = TOKEN_PART.matcher(start).region(boundary.length(), start.length());
        return part.lookingAt() ? Optional.of(part.group(1)) : Optional.empty();
    }
}
