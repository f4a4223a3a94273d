// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection of its own to an address that has been checked. The JDK's client looks the name up by itself
 * once more, and by then the name may lead into the province's own network. The certificate is still that of the name. No
 * redirect is followed and no proxy used.
 */
final class PinnedPost implements AutoCloseable {

    /** Characters of an answer that are kept. */
    static final int MOST_EXCERPT = 500;

    private static final int MOST_LINE = 8_192;
    private static final int MOST_LINES = 100;
    private static final int SERVER_PORT = 80;
    private static final int SECURE_PORT = 443;

    private final URI target;
    private final InetAddress address;
    private final Socket socket = new Socket(Proxy.NO_PROXY);

    PinnedPost(URI target, InetAddress address) {
        this.target = target;
        this.address = address;
    }

    /** What was answered. @param excerpt the beginning of the body, as text */
    record Reply(int status, String excerpt) {}

    /** Sends and waits; ended by {@link #close} from another thread. */
    Reply send(Map<String, String> headers, byte[] body, Duration bound) throws IOException {
        boolean secure = target.getScheme().equalsIgnoreCase("https");
        int ordinary = secure ? SECURE_PORT : SERVER_PORT;
        int port = target.getPort() < 0 ? ordinary : target.getPort();
        socket.connect(new InetSocketAddress(address, port), (int) bound.toMillis());
        socket.setSoTimeout((int) bound.toMillis());
        Socket through = secure ? secured(port) : socket;
        OutputStream out = through.getOutputStream();
        out.write(head(headers, body.length, port == ordinary).getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return reply(new BufferedInputStream(through.getInputStream()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket secured(int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, target.getHost(), port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private String head(Map<String, String> headers, int length, boolean ordinaryPort) {
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(target.getHost());
        if (!ordinaryPort) {
            head.append(':').append(target.getPort());
        }
        head.append("\r\nConnection: close\r\nContent-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static Reply reply(InputStream in) throws IOException {
        int status = status(line(in));
        boolean chunked = false;
        int lines = 0;
        String header = line(in);
        while (!header.isEmpty()) {
            if (++lines > MOST_LINES) {
                throw new IOException("The answer has too many headers");
            }
            chunked |= header.toLowerCase(java.util.Locale.ROOT).startsWith("transfer-encoding:")
                    && header.toLowerCase(java.util.Locale.ROOT).contains("chunked");
            header = line(in);
        }
        return new Reply(status, excerpt(in, chunked));
    }

    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("[1-5]\\d\\d")) {
            throw new IOException("The answer is no HTTP");
        }
        return Integer.parseInt(parts[1]);
    }

    /** The status counts; what of the body cannot be read is left out. */
    private static String excerpt(InputStream in, boolean chunked) {
        try {
            if (chunked) {
                line(in);
            }
            byte[] bytes = in.readNBytes(MOST_EXCERPT);
            String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+|\uFFFD+", " ");
            return text.strip();
        } catch (IOException brokenOff) {
            return "";
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        while (read != '\n') {
            if (read < 0 || line.length() > MOST_LINE) {
                throw new IOException("The answer broke off");
            }
            line.append((char) read);
            read = in.read();
        }
        return line.toString().stripTrailing();
    }
}
