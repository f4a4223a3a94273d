// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Clock;
import java.util.List;
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
import vn.sen.events.log.EventLog;
import vn.sen.events.log.LogAppender;

/** Looks for events once a second, and at once after a commit of this server, and has recipients told. */
@Component(
        service = {Wake.class, DeliverySchedule.class},
        immediate = true)
public final class DeliverySchedule implements Wake {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySchedule.class);
    private static final long LOOK_MILLIS = 1_000;

    /** Between two looks, so that under load many commits share one. */
    private static final long PAUSE_MILLIS = 200;

    private final LogAppender appender;
    private final NodeLife life;
    private final Deliveries deliveries;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor executor;
    private volatile long lookedAt = System.nanoTime();
    private boolean failing;

    @Activate
    public DeliverySchedule(
            @Reference LogAppender appender,
            @Reference NodeLife life,
            @Reference Places places,
            @Reference HeldEvents held,
            @Reference EventLog log,
            @Reference(target = "(" + RecipientSource.KIND + "=modules)") RecipientSource modules,
            @Reference(target = "(" + RecipientSource.KIND + "=webhooks)") RecipientSource webhooks) {
        this(
                appender,
                life,
                new Deliveries(life.id(), places, held, log, List.of(modules, webhooks), Clock.systemUTC()));
    }

    public DeliverySchedule(LogAppender appender, NodeLife life, Deliveries deliveries) {
        this.appender = appender;
        this.life = life;
        this.deliveries = deliveries;
        executor = new ScheduledThreadPoolExecutor(2, work -> {
            Thread thread = new Thread(work, "sen-events");
            thread.setDaemon(true);
            thread.setContextClassLoader(DeliverySchedule.class.getClassLoader());
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.scheduleWithFixedDelay(this::live, 0, NodeLife.EVERY_SECONDS, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void now() {
        if (woken.compareAndSet(false, true)) {
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lookedAt);
            executor.schedule(this::look, Math.max(0, PAUSE_MILLIS - since), TimeUnit.MILLISECONDS);
        }
    }

    /** Waits for work under way without interrupting it: an interrupt would close the embedded database's file. */
    @Deactivate
    public void stop() throws InterruptedException {
        executor.shutdown();
        deliveries.end();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS) || !deliveries.awaitEnd()) {
            LOG.warn("Events are still being told after 10 seconds; stopping goes on without it");
        }
        try {
            life.end();
        } catch (RuntimeException away) {
            // The boundary of a server that stops: the others take over when this one is silent long enough.
            LOG.debug("This server could not take its leave", away);
        }
    }

    private void live() {
        try {
            life.tell();
        } catch (RuntimeException failed) {
            // The boundary of our own thread; a scheduled task that throws is never run again.
            LOG.debug("This server could not say that it lives", failed);
        }
    }

    /** The boundary of our own thread: a failure is told once, and the next second tries again. */
    private synchronized void look() {
        // Before the wake is taken back, so that a commit meanwhile does not take this look for one long past.
        lookedAt = System.nanoTime();
        woken.set(false);
        try {
            deliveries.meet();
            if (!appender.appendAll()) {
                now();
            }
            deliveries.look();
            if (failing) {
                LOG.info("Events are told again");
            }
            failing = false;
        } catch (RuntimeException failed) {
            // Whatever it is, a scheduled task that throws is never run again, and events would stay untold.
            if (!failing) {
                LOG.warn("Events cannot be told now; trying again each second: {}", failed.toString());
            }
            failing = true;
        } finally {
            lookedAt = System.nanoTime();
        }
    }
}
