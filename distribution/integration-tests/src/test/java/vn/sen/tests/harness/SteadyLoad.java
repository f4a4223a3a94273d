// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** People who keep asking for the same thing while something else happens, and remember every refusal. */
public final class SteadyLoad {

    private static final int MOST_FAILURES = 5;

    private final ExecutorService askers;
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private SteadyLoad(int connections) {
        askers = Executors.newFixedThreadPool(connections);
    }

    /** Begins to ask over so many connections at once. */
    public static SteadyLoad on(Http client, String path, int connections) {
        SteadyLoad load = new SteadyLoad(connections);
        for (int i = 0; i < connections; i++) {
            load.running.add(load.askers.submit(() -> load.ask(client, path)));
        }
        return load;
    }

    private void ask(Http client, String path) {
        while (!over.get()) {
            try {
                Answer answer = client.get(path);
                answered.incrementAndGet();
                if (answer.status() != 200) {
                    note(answer.toString());
                }
            } catch (AssertionError noAnswer) {
                note(noAnswer.getMessage() + ": " + noAnswer.getCause());
            }
        }
    }

    /** A few are enough to understand what happened. */
    private void note(String failure) {
        if (failures.size() < MOST_FAILURES) {
            failures.add(failure);
        }
    }

    /** Number of answers so far. */
    public int answered() {
        return answered.get();
    }

    /** Ends the load; the first requests that were not answered with 200. */
    public List<String> stop() throws Exception {
        over.set(true);
        for (Future<?> asker : running) {
            asker.get(90, TimeUnit.SECONDS);
        }
        askers.shutdown();
        return List.copyOf(failures);
    }
}
