// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sen.jobs.api.Jobs;

/** Keeps the inputs of the jobs that were submitted. */
public final class WaitingJobs implements Jobs {

    private final List<String> inputs = new CopyOnWriteArrayList<>();

    public List<UUID> identifiers() {
        return inputs.stream().map(UUID::fromString).toList();
    }

    @Override
    public UUID submit(EntityManager entities, String kind, byte[] input, String owner) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("No transaction is under way");
        }
        inputs.add(new String(input, StandardCharsets.UTF_8));
        return new UUID(1, inputs.size());
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
