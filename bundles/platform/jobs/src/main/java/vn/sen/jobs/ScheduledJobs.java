// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.jobs.api.Jobs;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.persistence.api.Transactions;

/** Accepts jobs and sees that they are done. The scheduler starts beside the server, which need not wait for it. */
@Component(
        service = {Jobs.class, ScheduledJobs.class},
        immediate = true)
public final class ScheduledJobs implements Jobs, JobHandlers.Listener, JobExecution.Wake {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);
    private static final Duration AFTER_START = Duration.ofSeconds(2);
    /** How often each node looks whether a recurring job falls due. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Duration AFTER_COMMIT = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final DataSource source;
    private final JobStore store;
    private final JobHandlers handlers;
    private final RunningJobs running = new RunningJobs();
    private final JobExecution execution;
    private final RecurringJobs recurring;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "sen-jobs");
        thread.setDaemon(true);
        // It may be made while a module starts; inheriting its class loader would keep the module alive.
        thread.setContextClassLoader(ScheduledJobs.class.getClassLoader());
        return thread;
    });
    private Optional<JobScheduler> scheduler = Optional.empty();
    private boolean closed;

    @Activate
    public ScheduledJobs(
            @Reference(target = "(osgi.unit.name=jobs)") Transactions transactions,
            @Reference(target = "(sen.name=main)") DataSource source,
            @Reference JobHandlers handlers,
            @Reference ModuleGuard guard) {
        this(transactions, source, handlers, guard, Clock.systemUTC(), AFTER_START);
    }

    ScheduledJobs(
            Transactions transactions,
            DataSource source,
            JobHandlers handlers,
            ModuleGuard guard,
            Clock clock,
            Duration afterStart) {
        this.source = source;
        this.clock = clock;
        this.handlers = handlers;
        store = new JobStore(transactions, clock);
        recurring = new RecurringJobs(transactions, handlers::recurring, clock);
        execution = new JobExecution(store, handlers, guard, running, this, clock);
        background.setKeepAliveTime(AFTER_START.toSeconds(), TimeUnit.SECONDS);
        background.allowCoreThreadTimeOut(true);
        background.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        background.schedule(this::start, afterStart.toMillis(), TimeUnit.MILLISECONDS);
        background.scheduleWithFixedDelay(
                this::makeRecurring, afterStart.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        handlers.listen(this);
    }

    @Override
    public UUID submit(String kind, byte[] input, String owner) {
        UUID id = store.add(kind, input, owner);
        background.execute(this::wake);
        return id;
    }

    @Override
    public UUID submit(String kind, byte[] input, String owner, Instant notBefore) {
        UUID id = store.add(kind, input, owner, notBefore);
        Duration pause = Duration.between(clock.instant(), notBefore);
        if (pause.compareTo(SOON) < 0) {
            after(pause.isNegative() ? Duration.ZERO : pause);
        }
        return id;
    }

    @Override
    public UUID submit(EntityManager entities, String kind, byte[] input, String owner) {
        UUID id = store.add(entities, kind, input, owner);
        // By then most transactions have committed; the job of a longer one waits for the polling.
        after(AFTER_COMMIT);
        return id;
    }

    Optional<Job> find(UUID id) {
        return store.find(id);
    }

    Optional<Job> cancel(UUID id) {
        Optional<Job> job = store.cancel(id);
        running.interrupt(id);
        return job;
    }

    @Override
    public void came() {
        waiting();
        background.execute(this::makeRecurring);
    }

    @Override
    public void waiting() {
        background.execute(this::wakeWaiting);
    }

    @Override
    public void after(Duration pause) {
        background.schedule(this::wake, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void gone(Bundle bundle) {
        running.interruptAllOf(bundle);
    }

    @Deactivate
    void close() {
        handlers.leave(this);
        background.shutdownNow();
        Optional<JobScheduler> started;
        synchronized (this) {
            closed = true;
            started = scheduler;
        }
        running.interruptAll();
        started.ifPresent(JobScheduler::stop);
    }

    List<RecurringJobs.Plan> recurring() {
        return recurring.plans();
    }

    List<Job> newest(JobStore.Filter filter, Optional<UUID> before, int limit) {
        return store.newest(filter, before, limit);
    }

    /** The boundary of our own thread: a failure is told, and the next look tries again. */
    private void makeRecurring() {
        try {
            if (recurring.look() > 0) {
                wake();
            }
        } catch (RuntimeException failed) {
            // A periodic task that throws is never run again.
            LOG.warn("Recurring jobs could not be made now; trying again: {}", failed.toString());
        }
    }

    private void wake() {
        start();
        started().ifPresent(JobScheduler::wake);
    }

    private void wakeWaiting() {
        started().ifPresent(already -> {
            store.wakeWaiting();
            already.wake();
        });
    }

    private synchronized Optional<JobScheduler> started() {
        return scheduler;
    }

    private synchronized void start() {
        if (closed || scheduler.isPresent()) {
            return;
        }
        try {
            scheduler = Optional.of(JobScheduler.start(source, store, execution, clock));
        } catch (SQLException e) {
            LOG.warn("Jobs wait because the database does not answer: {}", e.getMessage());
            background.schedule(this::start, AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
