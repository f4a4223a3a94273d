// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.regex.Pattern;

/**
 * What a stored file is called: the SHA-256 of its bytes.
 *
 * @param hex 64 small hexadecimal digits
 */
public record FileHash(String hex) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for anything that is no SHA-256 */
    public FileHash {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("A file is named by 64 small hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
