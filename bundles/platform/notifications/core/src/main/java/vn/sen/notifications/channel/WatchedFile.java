// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.sen.notifications.api.AttachedFile;

/**
 * Notes that a file could not be read. A channel cannot tell that from a fault of its own connection, and would have all
 * its messages wait for one broken file.
 */
final class WatchedFile implements AttachedFile {

    private final AttachedFile file;
    private final AtomicBoolean broken;

    WatchedFile(AttachedFile file, AtomicBoolean broken) {
        this.file = file;
        this.broken = broken;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String mediaType() {
        return file.mediaType();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new Watched(watched(file::open));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T watched(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException unreadable) {
            broken.set(true);
            throw unreadable;
        }
    }

    /** The bytes; every way to read them goes through these two. */
    private final class Watched extends FilterInputStream {

        Watched(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            return watched(super::read);
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            return watched(() -> super.read(buffer, from, most));
        }
    }
}
