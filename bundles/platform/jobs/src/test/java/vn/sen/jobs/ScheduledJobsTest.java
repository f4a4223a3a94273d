// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class ScheduledJobsTest {

    private static final String KIND = "notes.import";
    private static final byte[] INPUT = "đầu vào".getBytes(StandardCharsets.UTF_8);

    @Parameter
    private ModuleDatabase.Product product;

    private JobNode node;

    @BeforeEach
    void start() {
        node = new JobNode(ModuleDatabase.open(product, Job.class));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private UUID submit() {
        return node.jobs().submit(KIND, INPUT, "demo");
    }

    /** Waits until the test lets it go on, or until it is interrupted. */
    private static final class Gate {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        String pass() throws InterruptedException {
            entered.countDown();
            open.await();
            return "{}";
        }

        /** As a module does whose services go while it works. */
        String passOrBreak() {
            try {
                return pass();
            } catch (InterruptedException e) {
                throw new IllegalStateException("the service is gone", e);
            }
        }

        void awaitEntered() {
            try {
                assertThat(entered.await(30, TimeUnit.SECONDS))
                        .as("handler was called")
                        .isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void a_job_is_handed_to_the_handler_of_its_kind_and_its_result_is_kept() {
        node.offer("other.kind", (input, progress) -> "\"wrong\"");
        node.offer(KIND, (input, progress) -> "\"" + new String(input, StandardCharsets.UTF_8) + "\"");

        Job job = node.await(submit(), JobState.DONE);

        assertThat(job.result()).contains("\"đầu vào\"");
        assertThat(job.startedAt()).isPresent();
        assertThat(job.finishedAt()).isPresent();
        assertThat(job.problem()).isEmpty();
    }

    @Test
    void input_and_result_may_be_larger_than_a_megabyte() {
        node.offer(KIND, (input, progress) -> "\"" + "x".repeat(input.length) + "\"");
        byte[] large = new byte[3_000_000];

        Job job = node.await(node.jobs().submit(KIND, large, "demo"), JobState.DONE);

        assertThat(job.result()).hasValueSatisfying(result -> assertThat(result).hasSize(3_000_002));
    }

    @Test
    void the_last_progress_is_kept() {
        node.offer(KIND, (input, progress) -> {
            progress.report(1, 10, 0);
            progress.report(10, 10, 2);
            return "{}";
        });

        Job job = node.await(submit(), JobState.DONE);

        assertThat(job.done()).isEqualTo(10);
        assertThat(job.total()).isEqualTo(10);
        assertThat(job.errors()).isEqualTo(2);
    }

    @Test
    void progress_is_seen_while_the_job_runs() {
        Gate gate = new Gate();
        node.offer(KIND, (input, progress) -> {
            progress.report(3, 10, 1);
            return gate.pass();
        });

        UUID id = submit();

        Job job = node.await(id, running -> running.done() == 3);
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        gate.open.countDown();
        node.await(id, JobState.DONE);
    }

    @Test
    void a_job_waits_until_a_module_offers_its_handler() {
        UUID id = submit();
        UUID other = node.jobs().submit("other.kind", INPUT, "demo");
        node.offer("other.kind", (input, progress) -> "{}");
        node.await(other, JobState.DONE);
        assertThat(node.jobs().find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);

        node.offer(KIND, (input, progress) -> "{}");

        node.await(id, JobState.DONE);
    }

    @Test
    void a_handler_that_breaks_again_and_again_fails_the_job() {
        AtomicInteger calls = new AtomicInteger();
        node.offer(KIND, (input, progress) -> {
            calls.incrementAndGet();
            throw new IllegalStateException("broken");
        });

        Job job = node.await(submit(), JobState.FAILED);

        assertThat(job.problem()).contains("job-failed");
        assertThat(job.result()).isEmpty();
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_job_whose_handler_broke_once_is_done_again() {
        AtomicInteger calls = new AtomicInteger();
        node.offer(KIND, (input, progress) -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            return "{}";
        });

        assertThat(node.await(submit(), JobState.DONE).problem()).isEmpty();
    }

    @Test
    void a_job_is_done_again_when_the_database_was_away() {
        AtomicInteger calls = new AtomicInteger();
        node.offer(KIND, (input, progress) -> {
            if (calls.incrementAndGet() < 3) {
                throw new IllegalStateException(new PersistenceUnavailableException("away", null));
            }
            return "{}";
        });

        node.await(submit(), JobState.DONE);
    }

    @Test
    void a_handler_may_name_its_problem() {
        node.offer(KIND, (input, progress) -> {
            throw ProblemException.problem(422, "import-empty").build();
        });

        assertThat(node.await(submit(), JobState.FAILED).problem()).contains("import-empty");
    }

    @Test
    void a_waiting_job_is_cancelled_at_once_and_never_done() {
        UUID id = submit();

        assertThat(node.jobs().cancel(id)).map(Job::state).contains(JobState.CANCELLED);
        node.offer(KIND, (input, progress) -> "{}");
        UUID next = submit();
        node.await(next, JobState.DONE);
        assertThat(node.jobs().find(id).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_running_job_is_interrupted_when_it_is_cancelled() {
        Gate gate = new Gate();
        node.offer(KIND, (input, progress) -> gate.pass());
        UUID id = submit();
        gate.awaitEntered();

        node.jobs().cancel(id);

        node.await(id, JobState.CANCELLED);
    }

    @Test
    void a_finished_job_stays_as_it_is_when_it_is_cancelled() {
        node.offer(KIND, (input, progress) -> "{}");
        UUID id = submit();
        node.await(id, JobState.DONE);

        assertThat(node.jobs().cancel(id)).map(Job::state).contains(JobState.DONE);
    }

    @Test
    void a_job_whose_module_goes_is_interrupted_and_done_again_when_the_module_is_back() {
        Gate gate = new Gate();
        JobNode.Offer offer = node.offer(KIND, (input, progress) -> gate.pass());
        UUID id = submit();
        gate.awaitEntered();

        offer.takeBack();
        node.await(id, JobState.QUEUED);
        node.offer(KIND, (input, progress) -> "\"again\"");

        assertThat(node.await(id, JobState.DONE).result()).contains("\"again\"");
    }

    @Test
    void a_handler_that_breaks_because_its_module_goes_does_not_fail_the_job() {
        Gate gate = new Gate();
        JobNode.Offer offer = node.offer(KIND, (input, progress) -> gate.passOrBreak());
        UUID id = submit();
        gate.awaitEntered();

        offer.takeBack();
        node.await(id, job -> job.state() == JobState.QUEUED || job.state() == JobState.FAILED);
        node.offer(KIND, (input, progress) -> "\"again\"");

        assertThat(node.await(id, JobState.DONE).result()).contains("\"again\"");
    }

    @Test
    void a_handler_that_breaks_because_the_server_stops_does_not_fail_the_job() {
        Gate gate = new Gate();
        node.offer(KIND, (input, progress) -> gate.passOrBreak());
        UUID id = submit();
        gate.awaitEntered();

        node.jobs().close();

        assertThat(node.jobs().find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_handler_that_only_reports_hears_there_that_its_job_is_cancelled() {
        Gate gate = new Gate();
        node.offer(KIND, (input, progress) -> {
            gate.entered.countDown();
            for (long piece = 0; piece < Long.MAX_VALUE; piece++) {
                progress.report(piece, Long.MAX_VALUE, 0);
            }
            return "{}";
        });
        UUID id = submit();
        gate.awaitEntered();

        node.jobs().cancel(id);

        node.await(id, JobState.CANCELLED);
    }

    @Test
    void stopping_puts_a_running_job_back_into_the_queue() {
        Gate gate = new Gate();
        node.offer(KIND, (input, progress) -> gate.pass());
        UUID id = submit();
        gate.awaitEntered();

        node.jobs().close();

        assertThat(node.jobs().find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void stopping_leaves_no_thread() {
        node.offer(KIND, (input, progress) -> "{}");
        node.await(submit(), JobState.DONE);

        node.jobs().close();

        // A pool counts its last thread as gone a moment before that thread really ends.
        Instant deadline = Instant.now().plusSeconds(30);
        while (!schedulerThreads().isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(schedulerThreads()).isEmpty();
    }

    private static List<String> schedulerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("db-scheduler"))
                .toList();
    }

    @Test
    void old_jobs_are_removed_and_others_kept() {
        node.offer(KIND, (input, progress) -> "{}");
        UUID old = submit();
        Job finished = node.await(old, JobState.DONE);
        JobStore store = new JobStore(node.database().transactions(), Clock.systemUTC());

        assertThat(store.removeFinishedBefore(finished.finishedAt().orElseThrow()))
                .isZero();
        assertThat(store.removeFinishedBefore(
                        finished.finishedAt().orElseThrow().plusSeconds(1)))
                .isEqualTo(1);
        assertThat(node.jobs().find(old)).isEmpty();
    }
}
