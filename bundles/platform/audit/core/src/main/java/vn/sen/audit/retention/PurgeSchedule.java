// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.retention;

import java.io.IOException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the rules of retention an hour after the start and then each day. */
@Component(
        service = {},
        immediate = true)
public final class PurgeSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);
    private static final int FIRST_HOUR = 1;
    private static final int EVERY_HOURS = 24;

    private final RetentionPurge purge;
    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public PurgeSchedule(@Reference RetentionPurge purge) {
        this.purge = purge;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sen-audit-retention");
            thread.setDaemon(true);
            thread.setContextClassLoader(PurgeSchedule.class.getClassLoader());
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.scheduleWithFixedDelay(this::run, FIRST_HOUR, EVERY_HOURS, TimeUnit.HOURS);
    }

    /** Waits for work under way without interrupting it: an interrupt would close the embedded database's file. */
    @Deactivate
    void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Contents are still being purged after 10 seconds; stopping goes on without it");
        }
    }

    /** The boundary of our own thread: a failure is told, and the next day tries again. */
    private void run() {
        try {
            long purged = purge.run();
            if (purged > 0) {
                LOG.info("Removed the content of {} entries by the rules of retention", purged);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The rules of retention could not be applied; trying again tomorrow: {}", failed.toString());
        }
    }
}
