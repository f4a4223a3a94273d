// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads answers of HTTP/1.1 as their bytes come, one after another. As lean as can be, because it shares the processors
 * with the server: only heads are looked at, in the bytes they came in.
 */
final class AnswerReader {

    private static final int LONGEST_LINE = 8192;
    private static final int HEXADECIMAL = 16;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    /** What the next bytes are. */
    private enum Part {
        STATUS,
        HEADER,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private Part part = Part.STATUS;
    private int status;
    private long left;
    private boolean chunked;

    /** Takes what came, and stops behind the end of an answer. @return true when an answer is complete */
    boolean read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            boolean skipping = part == Part.BODY || part == Part.CHUNK;
            if (skipping ? skip(bytes) : lineEnds(bytes) && takeLine()) {
                return true;
            }
        }
        return false;
    }

    /** Of the answer that was complete last. */
    int status() {
        return status;
    }

    private boolean skip(ByteBuffer bytes) {
        int skipped = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        left -= skipped;
        if (left > 0) {
            return false;
        }
        if (part == Part.CHUNK) {
            part = Part.CHUNK_END;
            return false;
        }
        return complete();
    }

    private boolean lineEnds(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                return true;
            }
            if (length == LONGEST_LINE) {
                throw new IllegalStateException("a line of the answer is too long");
            }
            line[length++] = next;
        }
        return false;
    }

    /** @return true when the line was the end of the answer */
    private boolean takeLine() {
        int end = length;
        length = 0;
        switch (part) {
            case STATUS -> {
                status = number(STATUS_AT, end);
                left = 0;
                chunked = false;
                part = Part.HEADER;
            }
            case HEADER -> {
                if (end <= 1) {
                    return headEnds();
                }
                if (startsWith(LENGTH, end)) {
                    left = number(LENGTH.length, end);
                } else if (startsWith(CHUNKED, end)) {
                    chunked = true;
                }
            }
            case CHUNK_SIZE -> {
                left = Long.parseLong(new String(line, 0, end, StandardCharsets.US_ASCII).strip(), HEXADECIMAL);
                part = left == 0 ? Part.TRAILER : Part.CHUNK;
            }
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case TRAILER -> {
                return end <= 1 && complete();
            }
            case BODY, CHUNK -> throw new IllegalStateException("a body has no lines");
        }
        return false;
    }

    private boolean headEnds() {
        if (chunked) {
            part = Part.CHUNK_SIZE;
            return false;
        }
        part = Part.BODY;
        return left == 0 && complete();
    }

    private boolean complete() {
        part = Part.STATUS;
        return true;
    }

    private int number(int from, int end) {
        int number = 0;
        for (int at = from; at < end; at++) {
            if (line[at] >= '0' && line[at] <= '9') {
                number = number * 10 + line[at] - '0';
            } else if (line[at] != ' ') {
                break;
            }
        }
        return number;
    }

    private boolean startsWith(byte[] lowerCase, int end) {
        if (end < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if ((line[i] | ' ') != (lowerCase[i] | ' ')) {
                return false;
            }
        }
        return true;
    }
}
