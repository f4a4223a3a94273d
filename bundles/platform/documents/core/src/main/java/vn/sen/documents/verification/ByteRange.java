// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The bytes that a signature covers: all from the beginning to an end, but for a hole in which it stands itself.
 *
 * @param holeBegin where the hole begins, at its {@code <}
 * @param holeEnd where it is over, behind its {@code >}
 * @param end behind the last byte that is covered
 */
public record ByteRange(long holeBegin, long holeEnd, long end) {

    private static final int NUMBERS = 4;
    private static final int HEX = 16;

    /** @return empty when the numbers make no sense */
    public static Optional<ByteRange> of(int[] numbers, long fileSize) {
        if (numbers == null || numbers.length != NUMBERS || numbers[0] != 0 || numbers[1] < 1 || numbers[3] < 0) {
            return Optional.empty();
        }
        ByteRange range = new ByteRange(numbers[1], numbers[2], (long) numbers[2] + numbers[3]);
        boolean sound = range.holeEnd - range.holeBegin > 2 && range.end <= fileSize;
        return sound ? Optional.of(range) : Optional.empty();
    }

    /** What stands in the hole, when that is a hexadecimal text and nothing else. */
    Optional<byte[]> hole(Path file) throws IOException {
        byte[] text = new byte[Math.toIntExact(holeEnd - holeBegin)];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(holeBegin);
            in.readFully(text);
        }
        if (text[0] != '<' || text[text.length - 1] != '>' || text.length % 2 != 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 2);
        for (int i = 1; i < text.length - 1; i += 2) {
            int high = Character.digit(text[i], HEX);
            int low = Character.digit(text[i + 1], HEX);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * HEX + low);
        }
        return Optional.of(bytes.toByteArray());
    }

    /** The covered bytes, one after the other; to be closed. */
    public InputStream covered(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new BufferedInputStream(new WithoutHole(channel, Channels.newInputStream(channel)));
    }

    private final class WithoutHole extends InputStream {

        private final FileChannel channel;
        private final InputStream in;

        WithoutHole(FileChannel channel, InputStream in) {
            this.channel = channel;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (channel.position() == holeBegin) {
                channel.position(holeEnd);
            }
            long left = (channel.position() < holeBegin ? holeBegin : end) - channel.position();
            return left <= 0 ? -1 : in.read(buffer, offset, (int) Math.min(length, left));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
