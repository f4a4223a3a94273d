// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.Progress;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.persistence.ModuleDatabase;

/** One node that does jobs: the database, the scheduler, the kernel's guard and a framework that owns the handlers. */
final class JobNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ModuleDatabase database;
    private final Framework framework;
    private final BoundedModuleGuard guard = new BoundedModuleGuard(bundle -> Optional.of("tested"));
    private final JobHandlers handlers = new JobHandlers();
    private final ScheduledJobs jobs;

    JobNode(ModuleDatabase database) {
        this.database = database;
        try {
            framework = new FrameworkFactory()
                    .newFramework(Map.of(
                            Constants.FRAMEWORK_STORAGE,
                            Files.createTempDirectory("sen-felix-").toString()));
            framework.start();
        } catch (IOException | BundleException e) {
            throw new AssertionError(e);
        }
        jobs = new ScheduledJobs(
                database.transactions(),
                database.dataSource(),
                handlers,
                guard,
                Clock.systemUTC(),
                Duration.ofMillis(100));
    }

    ScheduledJobs jobs() {
        return jobs;
    }

    ModuleDatabase database() {
        return database;
    }

    /** Offers a handler as a module would; closing it takes it back. */
    Offer offer(String kind, Work work) {
        return offer(new TestHandler(kind, work));
    }

    /** Offers a handler whose jobs come by themselves. */
    Offer recurring(String kind, JobSchedule schedule) {
        return offer(recurringJob(kind, schedule));
    }

    static RecurringJob recurringJob(String kind, JobSchedule schedule) {
        return new TestRecurringJob(kind, schedule);
    }

    private Offer offer(JobHandler handler) {
        ServiceRegistration<JobHandler> registration =
                framework.getBundleContext().registerService(JobHandler.class, handler, null);
        ServiceReference<JobHandler> reference = registration.getReference();
        handlers.add(framework.getBundleContext().getService(reference), reference);
        return () -> handlers.remove(reference);
    }

    Job await(UUID id, JobState state) {
        return await(id, job -> job.state() == state);
    }

    /** The job as soon as it is as expected; fails when it is not within a minute. */
    Job await(UUID id, Predicate<Job> expected) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Job job = jobs.find(id).orElseThrow();
        while (!expected.test(job)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("job " + id + " is still " + job.state() + " " + job.problem());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            job = jobs.find(id).orElseThrow();
        }
        return job;
    }

    /** The only plan as soon as it is as expected; fails when it is not within a minute. */
    RecurringJobs.Plan awaitPlan(Predicate<RecurringJobs.Plan> expected) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (jobs.recurring().stream().noneMatch(expected)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("the plans are still " + jobs.recurring());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return jobs.recurring().get(0);
    }

    @Override
    public void close() {
        jobs.close();
        guard.close();
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException | InterruptedException e) {
            throw new AssertionError(e);
        }
        database.close();
    }

    /** What a handler does. */
    interface Work {
        String on(byte[] input, Progress progress) throws InterruptedException;
    }

    /** A handler that is offered at the moment. */
    interface Offer {
        void takeBack();
    }

    private record TestHandler(String kind, Work work) implements JobHandler {

        @Override
        public String handle(byte[] input, Progress progress) throws InterruptedException {
            return work.on(input, progress);
        }
    }

    private record TestRecurringJob(String kind, JobSchedule schedule) implements RecurringJob {

        @Override
        public String handle(byte[] input, Progress progress) {
            return "{}";
        }
    }
}
