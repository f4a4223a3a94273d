// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * One thread that serves several connections as their answers come, as a thread of pgbench does: a thread for each
 * connection would take a third of the processors from the server.
 */
final class LoadLoop implements Callable<LoadResult> {

    private static final int BUFFER = 1 << 16;

    private final Load load;
    private final int connections;
    private final BooleanSupplier goesOn;
    private final Latencies latencies = new Latencies();
    private final List<String> failures = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    LoadLoop(Load load, int connections, BooleanSupplier goesOn) {
        this.load = load;
        this.connections = connections;
        this.goesOn = goesOn;
    }

    @Override
    public LoadResult call() throws IOException {
        int busy = 0;
        try (Selector selector = Selector.open()) {
            for (int connection = 0; connection < connections; connection++) {
                busy += begin(selector);
            }
            while (busy > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    busy += goOn((HttpConnection) key.attachment(), selector);
                }
                selector.selectedKeys().clear();
            }
        }
        return new LoadResult(latencies, failures, Duration.ZERO);
    }

    /** @return how many connections more, or fewer, have a request under way */
    private int goOn(HttpConnection connection, Selector selector) throws IOException {
        try {
            if (!connection.goOn(buffer)) {
                return 0;
            }
            latencies.add(connection.latency());
            if (connection.status() != load.expected()) {
                failures.add("status " + connection.status());
            }
            if (goesOn.getAsBoolean()) {
                connection.send(load.requests().get());
                return 0;
            }
            connection.close();
            return -1;
        } catch (IOException broken) {
            failures.add(broken.toString());
            connection.close();
            return begin(selector) - 1;
        }
    }

    /** A broken connection is one failed request, and is opened anew as long as requests are wanted. */
    private int begin(Selector selector) throws IOException {
        while (goesOn.getAsBoolean()) {
            Optional<HttpConnection> opened = Optional.empty();
            try {
                HttpConnection connection = new HttpConnection(load.port(), selector);
                opened = Optional.of(connection);
                connection.send(load.requests().get());
                return 1;
            } catch (IOException broken) {
                failures.add(broken.toString());
                if (opened.isPresent()) {
                    opened.get().close();
                }
            }
        }
        return 0;
    }
}
