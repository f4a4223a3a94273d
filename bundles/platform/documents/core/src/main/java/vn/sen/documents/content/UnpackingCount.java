// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileKind;

/** Counts what archives unpack to, those inside them too, and stops at the first bound that is passed. */
final class UnpackingCount {

    private static final int BUFFER = 64 * 1024;

    private final byte[] buffer = new byte[BUFFER];
    private final List<FileFault> faults = new ArrayList<>();
    private long unpacked;
    private int entries;
    private boolean over;

    boolean over() {
        return over;
    }

    List<FileFault> faults() {
        return faults.stream().distinct().toList();
    }

    String text(InputStream content) throws IOException {
        return new String(content.readNBytes(Signatures.HEAD), StandardCharsets.UTF_8).strip();
    }

    /** @param packed size of the entry inside the archive; less than 0 when it is not known */
    void entry(InputStream content, long packed, int depth) throws IOException {
        entries++;
        if (entries > ArchiveLimits.MOST_ENTRIES) {
            stop(FileFault.of("archive-too-many-entries", ArchiveLimits.MOST_ENTRIES));
            return;
        }
        BufferedInputStream in = new BufferedInputStream(content, BUFFER);
        in.mark(Signatures.HEAD);
        FileKind kind = Signatures.of(in.readNBytes(Signatures.HEAD));
        in.reset();
        switch (kind) {
            case EXECUTABLE -> faults.add(FileFault.of("archive-program"));
            // Macros of a document lie in it as such a file, whatever they are called.
            case OTHER_ARCHIVE, OLD_OFFICE -> faults.add(FileFault.of("archive-inside-unknown"));
            case ZIP -> {
                nested(in, packed, depth + 1);
                return;
            }
            default -> {
                // Anything else is only counted.
            }
        }
        count(in, packed);
    }

    private void nested(InputStream in, long packed, int depth) throws IOException {
        if (depth > ArchiveLimits.DEEPEST) {
            stop(FileFault.of("archive-too-deep", ArchiveLimits.DEEPEST));
            return;
        }
        Counted counted = new Counted(in);
        ZipInputStream zip = new ZipInputStream(counted);
        for (ZipEntry entry = zip.getNextEntry(); entry != null && !over; entry = zip.getNextEntry()) {
            entry(new NotClosed(zip), -1, depth);
        }
        if (!over) {
            count(counted, packed);
        }
    }

    private void count(InputStream in, long packed) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && !over; read = in.read(buffer)) {
            size += read;
            add(read);
            if (packed >= 0
                    && size > ArchiveLimits.RATIO_COUNTS_FROM
                    && size > Math.max(packed, 1) * ArchiveLimits.MOST_RATIO) {
                stop(FileFault.of("archive-bomb"));
            }
        }
    }

    private void add(long bytes) {
        unpacked += bytes;
        if (unpacked > ArchiveLimits.MOST_UNPACKED) {
            stop(FileFault.of("archive-unpacks-too-large", ArchiveLimits.MOST_UNPACKED / ArchiveLimits.MEBIBYTE));
        }
    }

    private void stop(FileFault why) {
        faults.add(why);
        over = true;
    }

    /** An inner archive as bytes of the outer one: they count too. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return over ? -1 : read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            add(Math.max(read, 0));
            return over ? -1 : read;
        }
    }

    private static final class NotClosed extends FilterInputStream {

        NotClosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next entry is read from the same stream.
        }
    }
}
