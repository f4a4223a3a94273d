// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks a server on this machine whether it is ready. A bare socket, because an HTTP client costs start-up time. */
public final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(15);

    private final int port;

    public Readiness(int port) {
        this.port = port;
    }

    /** What {@code GET /health/ready} says: the status and the JSON text. */
    public record Answer(int status, String body) {
        public boolean ready() {
            return status == 200;
        }
    }

    /** One question; empty when nobody answers in HTTP. */
    public Optional<Answer> ask() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write("GET /health/ready HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    /** Asks until the server is ready or the bound is over; the last answer, if there was one. */
    public Optional<Answer> await(Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        Optional<Answer> last = Optional.empty();
        while (System.nanoTime() < end) {
            last = ask();
            if (last.isPresent() && last.get().ready()) {
                return last;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return last;
    }

    private static Optional<Answer> answer(String response) {
        int body = response.indexOf("\r\n\r\n");
        String[] statusLine = response.split(" ", 3);
        if (body < 0 || statusLine.length < 2 || !statusLine[0].startsWith("HTTP/")) {
            return Optional.empty();
        }
        return Optional.of(new Answer(Integer.parseInt(statusLine[1]), response.substring(body + 4)));
    }
}
