// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final DataSource source;
    private final JobStore store;
    private final JobHandlers handlers;
    private final RunningJobs running = new RunningJobs();
    private final JobExecution execution;
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
        execution = new JobExecution(store, handlers, guard, running, this, clock);
        background.setKeepAliveTime(AFTER_START.toSeconds(), TimeUnit.SECONDS);
        background.allowCoreThreadTimeOut(true);
        background.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        background.schedule(this::start, afterStart.toMillis(), TimeUnit.MILLISECONDS);
        handlers.listen(this);
    }

    @Override
    public UUID submit(String kind, byte[] input, String owner) {
        UUID id = store.add(kind, input, owner);
        background.execute(this::wake);
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
