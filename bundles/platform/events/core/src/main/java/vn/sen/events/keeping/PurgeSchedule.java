// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.keeping;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;

/** Removes old events an hour after the start and then each day. */
@Component(
        service = {},
        immediate = true)
public final class PurgeSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);
    private static final int FIRST_HOUR = 1;
    private static final int EVERY_HOURS = 24;

    private final LogPurge purge;
    private final Modules modules;
    private final BundleContext context;
    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public PurgeSchedule(BundleContext context, @Reference LogPurge purge, @Reference Modules modules) {
        this.context = context;
        this.purge = purge;
        this.modules = modules;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sen-events-retention");
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
            LOG.warn("Old events are still being removed after 10 seconds; stopping goes on without it");
        }
    }

    /** The boundary of our own thread: a failure is told, and the next day tries again. */
    private void run() {
        if (!modules.reconciled()) {
            return;
        }
        try {
            long removed = purge.run(installed());
            if (removed > 0) {
                LOG.info("Removed {} events whose time is over", removed);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old events could not be removed; trying again tomorrow: {}", failed.toString());
        }
    }

    /** Modules that are disabled belong to it: they will be told what they missed. */
    private Collection<String> installed() {
        return Stream.concat(
                        modules.list().stream().map(ModuleStatus::id),
                        Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName))
                .collect(Collectors.toSet());
    }
}
