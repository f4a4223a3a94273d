// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;

/** Requests that no well-bred HTTP client would send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    RawHttp(Http client) {
        this.port = client.base().getPort();
    }

    /** Sends the request target as it is, with further header lines, each ended by CRLF. */
    Answer get(String target, String headerLines) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                + headerLines + "\r\n";
        return send(request);
    }

    /** Sends these very octets and reads until the server ends the connection. */
    Answer send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket.getInputStream(), request);
        }
    }

    private static Answer read(InputStream in, String request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = Math.max(0, text.indexOf("\r\n\r\n"));
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        String[] status = lines[0].split(" ");
        String shown = request.substring(0, Math.min(request.length(), 200));
        return new Answer(shown, status.length > 1 ? Integer.parseInt(status[1]) : 0, headers, text.substring(end));
    }
}
