// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.NotificationSettings;

/** Looks for notifications once a second, and soon after a commit of this server, and has them sent. */
@Component(service = DeliverySchedule.class, immediate = true)
public final class DeliverySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySchedule.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 200;
    private static final long SWEEP_SECONDS = 10;

    private final Sweep sweep;
    private final Deliveries deliveries;
    private final WakeSignal signal;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor executor;
    private boolean failing;

    @Activate
    public DeliverySchedule(
            @Reference WakeSignal signal,
            @Reference Sweep sweep,
            @Reference Channels channels,
            @Reference Queue queue,
            @Reference Attempting attempting,
            @Reference NotificationSettings settings) {
        this.sweep = sweep;
        this.signal = signal;
        deliveries = new Deliveries(channels, queue, attempting, settings.quietHours());
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sen-notifications");
            thread.setDaemon(true);
            thread.setContextClassLoader(DeliverySchedule.class.getClassLoader());
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        executor.scheduleWithFixedDelay(() -> guarded(sweep::run), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        signal.follow(this::now);
    }

    /** Waits for work under way without interrupting it: an interrupt would close the embedded database's file. */
    @Deactivate
    void stop() throws InterruptedException {
        signal.unfollow();
        executor.shutdown();
        deliveries.end();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS) || !deliveries.awaitEnd()) {
            LOG.warn("A notification is still being sent; stopping goes on without it");
        }
    }

    private void now() {
        if (woken.compareAndSet(false, true)) {
            executor.schedule(this::look, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        woken.set(false);
        guarded(() -> {
            sweep.begin();
            deliveries.look();
        });
    }

    /** The boundary of our own thread: a failure is told once, and the next second tries again. */
    private synchronized void guarded(Runnable work) {
        try {
            work.run();
            if (failing) {
                LOG.info("Notifications are sent again");
            }
            failing = false;
        } catch (RuntimeException failed) {
            // Whatever it is, a scheduled task that throws is never run again, and nothing would be sent any more.
            if (!failing) {
                LOG.warn("Notifications cannot be sent now; trying again each second: {}", failed.toString());
            }
            failing = true;
        }
    }
}
