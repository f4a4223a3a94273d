// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A number of connections, each of which sends its next request as soon as the answer to the last is read.
 *
 * @param expected the status that counts as success
 */
public record Load(int port, int connections, int expected, Supplier<byte[]> requests) {

    /** As many as pgbench is given. */
    private static final int LOOPS = 2;

    /** Reads one path again and again. */
    public static Load reading(int port, int connections, String path) {
        byte[] request = HttpConnection.get(path);
        return new Load(port, connections, 200, () -> request);
    }

    /** Posts a new body each time. */
    public static Load posting(int port, int connections, Posts posts) {
        return new Load(port, connections, 201, posts);
    }

    /** Runs for a time. */
    public LoadResult run(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        return run(() -> System.nanoTime() < end);
    }

    /** Runs until something else is over. */
    public LoadResult runUntil(BooleanSupplier over) throws InterruptedException {
        return run(() -> !over.getAsBoolean());
    }

    /** Sends that many requests in all. */
    public LoadResult times(int count) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(count);
        return run(() -> left.getAndDecrement() > 0);
    }

    private LoadResult run(BooleanSupplier goesOn) throws InterruptedException {
        long start = System.nanoTime();
        int loops = Math.min(LOOPS, connections);
        ExecutorService threads = Executors.newFixedThreadPool(loops);
        try {
            List<Future<LoadResult>> parts = new ArrayList<>();
            for (int loop = 0; loop < loops; loop++) {
                int share = connections / loops + (loop < connections % loops ? 1 : 0);
                parts.add(threads.submit(new LoadLoop(this, share, goesOn)));
            }
            List<LoadResult> results = new ArrayList<>();
            for (Future<LoadResult> part : parts) {
                results.add(part.get());
            }
            return LoadResult.merged(results, Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a load thread failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
