// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.audit.witness.Witness;

/** Seals once a second, on a thread of its own so that no long job delays it. */
@Component(
        service = {},
        immediate = true)
public final class SealingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SealingSchedule.class);
    private static final int SECONDS = 1;

    private final Sealer sealer;
    private final Witness witness;
    private final ScheduledThreadPoolExecutor executor;
    private boolean failing;

    @Activate
    public SealingSchedule(@Reference Sealer sealer, @Reference Witness witness) {
        this.sealer = sealer;
        this.witness = witness;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sen-audit-sealer");
            thread.setDaemon(true);
            thread.setContextClassLoader(SealingSchedule.class.getClassLoader());
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.scheduleWithFixedDelay(this::seal, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Seals what is left, so that nothing waits in a database that nobody watches. Waits for work under way without
     * interrupting it: an interrupt would close the embedded database's file.
     */
    @Deactivate
    void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Entries are still being sealed after 10 seconds; stopping goes on without it");
            return;
        }
        seal();
    }

    /** The boundary of our own thread: a failure is told once, and the next second tries again. */
    private void seal() {
        try {
            sealer.sealAll();
            witness.look();
            if (failing) {
                LOG.info("Entries are sealed again");
            }
            failing = false;
        } catch (RuntimeException failed) {
            // Whatever it is, a scheduled task that throws is never run again, and entries would stay unsealed.
            if (!failing) {
                LOG.warn("Entries cannot be sealed now; trying again each second: {}", failed.toString());
            }
            failing = true;
        }
    }
}
