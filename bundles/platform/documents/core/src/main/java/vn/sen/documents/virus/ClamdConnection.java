// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.virus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One question to clamd, by the command INSTREAM: parts with their length in front, then its answer. */
final class ClamdConnection implements AutoCloseable {

    private static final int PART = 64 * 1024;
    private static final int LONGEST_REPLY = 4096;

    private final SocketChannel channel;
    private final Selector selector;
    private final long patience;

    private ClamdConnection(SocketChannel channel, Selector selector, long patience) {
        this.channel = channel;
        this.selector = selector;
        this.patience = patience;
    }

    static ClamdConnection open(ClamdAddress address, int seconds) throws IOException {
        SocketAddress socket = address.socket();
        SocketChannel channel = socket instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        Selector selector = Selector.open();
        ClamdConnection connection = new ClamdConnection(channel, selector, TimeUnit.SECONDS.toMillis(seconds));
        try {
            channel.configureBlocking(false);
            channel.register(selector, 0);
            if (!channel.connect(socket)) {
                connection.await(SelectionKey.OP_CONNECT);
                channel.finishConnect();
            }
            return connection;
        } catch (IOException | java.nio.channels.UnresolvedAddressException unreachable) {
            connection.close();
            throw new IOException("clamd at " + address + " cannot be reached", unreachable);
        }
    }

    /** Sends a file and gives the answer, without the zero at its end. */
    String stream(InputStream content) throws IOException {
        write(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] part = new byte[PART];
        for (int read = content.read(part); read >= 0; read = content.read(part)) {
            if (read > 0) {
                write(length(read));
                write(ByteBuffer.wrap(part, 0, read));
            }
        }
        write(length(0));
        return reply();
    }

    private static ByteBuffer length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private String reply() throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_REPLY);
        while (reply.size() < LONGEST_REPLY) {
            int read = channel.read(buffer);
            if (read < 0) {
                break;
            }
            if (read == 0) {
                await(SelectionKey.OP_READ);
                continue;
            }
            reply.write(buffer.array(), 0, read);
            buffer.clear();
            if (reply.toString(StandardCharsets.UTF_8).endsWith("\0")) {
                break;
            }
        }
        return reply.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private void await(int operation) throws IOException {
        channel.keyFor(selector).interestOps(operation);
        int ready = selector.select(patience);
        selector.selectedKeys().clear();
        if (ready == 0) {
            throw new SocketTimeoutException("clamd did not answer in " + patience + " ms");
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
