// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.input;

import java.io.InputStream;
import java.util.Arrays;

/** So many spaces, made while they are read. */
final class Flood extends InputStream {

    private long left;

    Flood(long length) {
        left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int given = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + given, (byte) ' ');
        left -= given;
        return given;
    }
}
