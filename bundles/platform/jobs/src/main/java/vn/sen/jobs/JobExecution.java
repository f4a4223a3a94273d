// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.web.api.ProblemException;

/** Does one job when its turn has come: hands it to the module's handler and stores what comes of it. */
final class JobExecution implements ExecutionHandler<Void> {

    /** The longest a job may take; a bound, because a thread that never returns is lost to all others. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** A module that comes back wakes its jobs; this is for a node that could not tell. */
    private static final Duration UNTIL_HANDLER_COMES = Duration.ofMinutes(1);

    private static final Duration UNTIL_MODULE_IS_FREE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final JobStore store;
    private final JobHandlers handlers;
    private final ModuleGuard guard;
    private final RunningJobs running;
    private final Wake wake;
    private final Clock clock;

    JobExecution(JobStore store, JobHandlers handlers, ModuleGuard guard, RunningJobs running, Wake wake, Clock clock) {
        this.wake = wake;
        this.store = store;
        this.handlers = handlers;
        this.guard = guard;
        this.running = running;
        this.clock = clock;
    }

    /** Has the queue looked at before the next polling. Must return at once. */
    interface Wake {

        /** Looks now, also for jobs that wait for their module. */
        void waiting();

        /** Looks when a pause is over. */
        void after(Duration pause);
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        UUID id = UUID.fromString(instance.getId());
        Optional<Job> waiting = store.find(id).filter(job -> !job.state().finished());
        if (waiting.isEmpty()) {
            return remove();
        }
        Optional<Instant> later = waiting.get().notBefore().filter(clock.instant()::isBefore);
        if (later.isPresent()) {
            return (complete, operations) -> operations.reschedule(complete, later.get());
        }
        Optional<JobHandlers.Offered> offered = handlers.find(waiting.get().kind());
        if (offered.isEmpty()) {
            return store.putBack(id).finished()
                    ? remove()
                    : afterHandlerCame(waiting.get().kind());
        }
        return store.begin(id).map(job -> handle(job, offered.get())).orElseGet(JobExecution::remove);
    }

    private CompletionHandler<Void> handle(Job job, JobHandlers.Offered offered) {
        UUID id = job.id();
        StoredProgress progress = new StoredProgress(id, store, running, clock);
        try {
            String result = guard.call(
                    offered.bundle(),
                    LONGEST,
                    () -> running.run(
                            id, offered.bundle(), () -> offered.handler().handle(job.input(), progress)));
            progress.flush();
            store.complete(id, result);
            return remove();
        } catch (ModuleCallException e) {
            return unanswered(id, e);
        }
    }

    private CompletionHandler<Void> unanswered(UUID id, ModuleCallException failure) {
        Throwable cause = failure.getCause();
        return switch (failure.kind()) {
            case OVERLOADED -> putBack(id, UNTIL_MODULE_IS_FREE);
            case TIMED_OUT -> {
                if (cause instanceof TimeoutException) {
                    LOG.error("Job {} took longer than {} hours and was ended", id, LONGEST.toHours());
                    yield failed(id, JobProblem.TOO_LONG.code());
                }
                // The server or the module is stopping. The mark of it would keep the database from answering below.
                Thread.interrupted();
                yield putBack(id, Duration.ZERO);
            }
            case THREW -> threw(id, failure);
        };
    }

    private CompletionHandler<Void> threw(UUID id, ModuleCallException failure) {
        Throwable thrown = failure.getCause();
        String code = thrown instanceof ProblemException problem ? problem.code() : JobProblem.BROKE.code();
        return switch (Verdict.on(thrown)) {
            case INTERRUPTED -> putBack(id, Duration.ZERO);
            case SET_BACK -> {
                LOG.warn("Job {} is tried again, because of the database: {}", id, thrown.getMessage());
                yield again(store.setBack(id));
            }
            case REFUSED -> {
                LOG.warn("Job {} is refused by its handler: {}", id, thrown.getMessage());
                yield failed(id, code);
            }
            case BROKE -> {
                LOG.error("The handler of job {} broke", id, failure);
                yield again(store.breakOff(id, code));
            }
        };
    }

    private CompletionHandler<Void> again(Optional<Job> job) {
        return job.filter(queued -> !queued.state().finished())
                .map(queued -> Pause.after(queued.earlyEnds()))
                .map(pause -> {
                    CompletionHandler<Void> later = after(pause);
                    CompletionHandler<Void> woken = (complete, operations) -> {
                        later.complete(complete, operations);
                        wake.after(pause);
                    };
                    return woken;
                })
                .orElseGet(JobExecution::remove);
    }

    private CompletionHandler<Void> failed(UUID id, String code) {
        store.fail(id, code);
        return remove();
    }

    private CompletionHandler<Void> putBack(UUID id, Duration pause) {
        return store.putBack(id).finished() ? remove() : after(pause);
    }

    private static CompletionHandler<Void> remove() {
        return (complete, operations) -> operations.remove();
    }

    /** Looks once more after the job is back in the queue: a handler that came just before could not wake it. */
    private CompletionHandler<Void> afterHandlerCame(String kind) {
        return (complete, operations) -> {
            after(UNTIL_HANDLER_COMES).complete(complete, operations);
            if (handlers.find(kind).isPresent()) {
                wake.waiting();
            }
        };
    }

    private CompletionHandler<Void> after(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(pause));
    }
}
