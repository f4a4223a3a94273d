// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** What becomes of a connection when the server refuses a request before it has read the body. */
@SenTest
class UnreadBodyTest {

    private static final int PATIENCE_MILLIS = 30_000;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/procedures, 10",
        "/api/v1/procedures, 30000",
        "/api/v1/procedures, 300000",
        "/api/v1/procedures, 3000000",
        "/no/such/path, 10",
        "/no/such/path, 300000",
        "/oauth2/token, 300000"
    })
    void a_connection_is_ready_for_the_next_request_or_told_to_be_over(String path, int length, SenServer server)
            throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.anybody().base().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> body = CompletableFuture.runAsync(() -> send(out, length));

            String refusal = answer(socket.getInputStream());

            assertThat(refusal).startsWith("HTTP/1.1 4").contains("application/problem+json");
            if (length < 65_536) {
                assertThat(refusal).doesNotContainIgnoringCase("\r\nconnection: close");
            }
            if (!refusal.toLowerCase(Locale.ROOT).contains("\r\nconnection: close")) {
                body.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                out.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 200");
            }
        }
    }

    private static void send(OutputStream out, int length) {
        try {
            new Flood(length).transferTo(out);
        } catch (IOException ended) {
            assertThat(length).as("the server ended the connection").isGreaterThan(65_536);
        }
    }

    /** Head and body of one answer with a length; what came until then when the connection ends. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head.toString(StandardCharsets.UTF_8);
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        String length =
                text.toLowerCase(Locale.ROOT).split("content-length: ")[1].split("\r\n")[0];
        in.skipNBytes(Long.parseLong(length));
        return text;
    }
}
