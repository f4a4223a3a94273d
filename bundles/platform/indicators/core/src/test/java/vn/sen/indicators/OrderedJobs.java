// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.sen.jobs.api.Jobs;

/** Keeps the jobs that were submitted until a test has them done. */
public final class OrderedJobs implements Jobs {

    /** A job that waits. */
    public record Waiting(String kind, byte[] input) {}

    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    public List<Waiting> take() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.removeAll(all);
        return all;
    }

    @Override
    public UUID submit(EntityManager entities, String kind, byte[] input, String owner) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("No transaction is under way");
        }
        waiting.add(new Waiting(kind, input));
        return new UUID(1, waiting.size());
    }

    @Override
    public UUID submit(String kind, byte[] input, String owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID submit(String kind, byte[] input, String owner, Instant notBefore) {
        throw new UnsupportedOperationException();
    }
}
