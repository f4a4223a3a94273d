// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.virus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Speaks the protocol of clamd, command INSTREAM, as its manual describes it. */
final class FakeClamd implements AutoCloseable {

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocketChannel server;
    private final Function<byte[], Optional<String>> judge;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** @param judge makes the answer to a file; empty for none at all */
    FakeClamd(ServerSocketChannel server, Function<byte[], Optional<String>> judge) {
        this.server = server;
        this.judge = judge;
        thread.submit(this::serve);
    }

    SocketAddress address() throws IOException {
        return server.getLocalAddress();
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                Optional<String> answer = judge.apply(received(client));
                if (answer.isPresent()) {
                    client.write(ByteBuffer.wrap((answer.get() + "\0").getBytes(StandardCharsets.UTF_8)));
                } else {
                    client.read(ByteBuffer.allocate(1));
                }
            } catch (ClosedChannelException stopped) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static byte[] received(SocketChannel client) throws IOException {
        InputStream stream = Channels.newInputStream(client);
        DataInputStream in = new DataInputStream(stream);
        String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
        if (!command.equals(COMMAND)) {
            throw new IOException("Unknown command " + command);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int part = in.readInt(); part > 0; part = in.readInt()) {
            file.write(in.readNBytes(part));
        }
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
        thread.shutdownNow();
    }
}
