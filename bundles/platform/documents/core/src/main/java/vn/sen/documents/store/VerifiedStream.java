// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.sen.documents.api.FileHash;

/** Makes the hash of a file while it is read, and does not tell its end when it is another one. */
final class VerifiedStream extends FilterInputStream {

    private static final int SKIP_BUFFER = 8192;

    private final FileHash hash;
    private final MessageDigest digest = sha256();
    private boolean proven;

    VerifiedStream(InputStream content, FileHash hash) {
        super(content);
        this.hash = hash;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
        } else if (read < 0 && !proven) {
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(hash.hex())) {
                throw new IOException("The file " + hash + " is damaged: its bytes have the hash " + found);
            }
            proven = true;
        }
        return read;
    }

    /** What is skipped belongs to the hash. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] buffer = new byte[SKIP_BUFFER];
        long skipped = 0;
        while (skipped < wanted) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, wanted - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
