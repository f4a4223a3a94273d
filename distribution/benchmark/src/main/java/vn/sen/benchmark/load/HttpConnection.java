// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection. As lean as can be, because it shares the processors with the server: an answer is
 * looked through in the bytes it came in.
 */
final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int HEXADECIMAL = 16;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;

    HttpConnection(int port) throws IOException {
        socket.setTcpNoDelay(true);
        // Without a timeout: Java reads from a socket that ever had one by three calls of the system instead of one.
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a whole request and reads the whole answer; returns the status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        long length = 0;
        boolean chunked = false;
        int line = line();
        int status = number(line + STATUS_AT);
        for (line = line(); begin - line > 2; line = line()) {
            if (startsWith(line, LENGTH)) {
                length = number(line + LENGTH.length);
            } else if (startsWith(line, CHUNKED)) {
                chunked = true;
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        long size;
        do {
            int line = line();
            size = Long.parseLong(
                    new String(buffer, line, begin - line, StandardCharsets.US_ASCII).strip(), HEXADECIMAL);
            skip(size);
            line();
        } while (size > 0);
    }

    /** Where the next line begins in the buffer; the one after it then begins at {@link #begin}. */
    private int line() throws IOException {
        int at = begin;
        while (true) {
            for (; at < end; at++) {
                if (buffer[at] == '\n') {
                    int line = begin;
                    begin = at + 1;
                    return line;
                }
            }
            at -= begin;
            fill();
            at += begin;
        }
    }

    private void skip(long length) throws IOException {
        long left = length;
        while (left > end - begin) {
            left -= end - begin;
            begin = end;
            fill();
        }
        begin += (int) left;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) {
            throw new EOFException(read < 0 ? "the server closed the connection" : "a line is too long");
        }
        end += read;
    }

    private int number(int from) {
        int number = 0;
        for (int at = from; at < begin; at++) {
            if (buffer[at] >= '0' && buffer[at] <= '9') {
                number = number * 10 + buffer[at] - '0';
            } else if (buffer[at] != ' ') {
                break;
            }
        }
        return number;
    }

    private boolean startsWith(int line, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            if (line + i >= begin || (buffer[line + i] | ' ') != (lowerCase[i] | ' ')) {
                return false;
            }
        }
        return true;
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
