// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import vn.sen.jobs.api.Progress;

/** Stores what a handler reports, now and then, and hears there that the job is to end. */
final class StoredProgress implements Progress {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final UUID id;
    private final JobStore store;
    private final RunningJobs running;
    private final Clock clock;
    private Instant stored = Instant.EPOCH;
    private long done;
    private long total;
    private long errors;

    StoredProgress(UUID id, JobStore store, RunningJobs running, Clock clock) {
        this.id = id;
        this.store = store;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public synchronized void report(long finishedPieces, long allPieces, long refusedPieces) {
        done = finishedPieces;
        total = allPieces;
        errors = refusedPieces;
        if (stored.plus(AT_MOST_EVERY).isBefore(clock.instant())) {
            flush();
        }
        if (running.interrupted(id)) {
            throw new CancellationException("the job is to end");
        }
    }

    /** Stores the last report. */
    synchronized void flush() {
        stored = clock.instant();
        if (store.report(id, done, total, errors)) {
            running.interrupt(id);
        }
    }
}
