// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
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
            boolean taken = write(socket, request);
            return answer(read(socket, taken), request);
        }
    }

    /**
     * Sends a JSON body of so many octets in one chunk, as far as the server takes them. The client of the JDK does not
     * look for an answer any more once the server has hung up.
     */
    Answer flood(String method, String target, String headerLines, long octets) throws IOException {
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headerLines
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + Long.toHexString(octets)
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            boolean taken = write(socket, head, new Flood(octets));
            return answer(read(socket, taken), method + " " + target);
        }
    }

    private static boolean write(Socket socket, String request) throws IOException {
        return write(socket, request, InputStream.nullInputStream());
    }

    /** False when the server would not read to the end; its answer is on the way, or there already. */
    private static boolean write(Socket socket, String request, InputStream more) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            more.transferTo(out);
            out.flush();
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** What the server sent before it ended the connection, or before it reset one that it had not read out. */
    private static String read(Socket socket, boolean taken) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            if (taken) {
                throw reset;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Answer answer(String text, String request) {
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
