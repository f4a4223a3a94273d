// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** The jobs that handlers of this node are doing right now, so that they can be interrupted. */
final class RunningJobs {

    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();

    /** Does the work on the calling thread; from now to its end it can be interrupted. */
    <T> T run(UUID id, Bundle bundle, Callable<T> work) throws Exception {
        RunningJob job = new RunningJob(bundle, Thread.currentThread());
        running.put(id, job);
        try {
            return work.call();
        } finally {
            running.remove(id, job);
            job.end();
        }
    }

    void interrupt(UUID id) {
        Optional.ofNullable(running.get(id)).ifPresent(RunningJob::interrupt);
    }

    void interruptAllOf(Bundle bundle) {
        running.values().stream().filter(job -> job.bundle.equals(bundle)).forEach(RunningJob::interrupt);
    }

    void interruptAll() {
        running.values().forEach(RunningJob::interrupt);
    }

    /** Interrupts its thread only while the thread is at this job. */
    private static final class RunningJob {

        private final Bundle bundle;
        private final Thread thread;
        private boolean ended;

        RunningJob(Bundle bundle, Thread thread) {
            this.bundle = bundle;
            this.thread = thread;
        }

        synchronized void interrupt() {
            if (!ended) {
                thread.interrupt();
            }
        }

        /** Clears an interruption that came too late, for the next work on this thread. */
        synchronized void end() {
            ended = true;
            Thread.interrupted();
        }
    }
}
