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

    /**
     * Does the work on the calling thread; from now to its end it can be interrupted.
     *
     * @throws InterruptedException for whatever interrupted work throws, since a module that is stopped in the middle
     *     breaks at the first thing that is gone
     */
    <T> T run(UUID id, Bundle bundle, Callable<T> work) throws Exception {
        RunningJob job = new RunningJob(bundle, Thread.currentThread());
        running.put(id, job);
        try {
            return work.call();
        } catch (Exception | LinkageError e) {
            // Boundary to the module, whose classes may be gone when it is stopped in the middle.
            if (job.interrupted()) {
                InterruptedException stopped = new InterruptedException(String.valueOf(e.getMessage()));
                stopped.initCause(e);
                throw stopped;
            }
            throw e;
        } finally {
            running.remove(id, job);
            job.end();
        }
    }

    /** True when the job was asked to end; the thread itself may have forgotten. */
    boolean interrupted(UUID id) {
        return Optional.ofNullable(running.get(id))
                .filter(RunningJob::interrupted)
                .isPresent();
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
        private boolean interrupted;
        private boolean ended;

        RunningJob(Bundle bundle, Thread thread) {
            this.bundle = bundle;
            this.thread = thread;
        }

        synchronized void interrupt() {
            if (!ended) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** The guard interrupts the thread itself when it lets a module go. */
        synchronized boolean interrupted() {
            return interrupted || thread.isInterrupted();
        }

        /** Clears an interruption that came too late, for the next work on this thread. */
        synchronized void end() {
            ended = true;
            Thread.interrupted();
        }
    }
}
