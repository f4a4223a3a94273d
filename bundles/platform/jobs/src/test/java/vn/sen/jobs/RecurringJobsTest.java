// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class RecurringJobsTest {

    private static final String KIND = "notes.nightly";
    private static final JobSchedule NIGHTLY = JobSchedule.cron("30 1 * * *");
    private static final Instant EVENING = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-22T18:30:00Z");
    private static final Instant NEXT_NIGHT = NIGHT.plus(Duration.ofDays(1));

    @Parameter
    private ModuleDatabase.Product product;

    private final List<RecurringJob> offered = new ArrayList<>();
    private JobNode node;

    @BeforeEach
    void start() {
        node = new JobNode(ModuleDatabase.open(product, Job.class));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void an_occurrence_becomes_one_job_however_many_nodes_look() {
        offer(NIGHTLY);
        RecurringJobs one = at(EVENING);
        assertThat(one.look()).isZero();
        assertThat(one.plans()).extracting(RecurringJobs.Plan::next).containsExactly(NIGHT);

        RecurringJobs.Plan seenByAll = one.plans().get(0);
        assertThat(at(NIGHT).look() + at(NIGHT).look() + at(NIGHT).look()).isEqualTo(1);

        assertThat(seenByAll.last()).isEmpty();
        RecurringJobs.Plan after = one.plans().get(0);
        assertThat(after.next()).isEqualTo(NEXT_NIGHT);
        assertThat(jobs()).extracting(Job::id).containsExactly(after.last().orElseThrow());
    }

    @Test
    void what_fell_due_while_every_node_was_down_is_done_once() {
        offer(NIGHTLY);
        at(EVENING).look();

        RecurringJobs restarted = at(EVENING.plus(Duration.ofDays(9)));

        assertThat(restarted.look()).isEqualTo(1);
        assertThat(restarted.look()).isZero();
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void an_occurrence_is_left_out_while_the_job_before_it_is_not_finished() {
        offer(NIGHTLY);
        at(EVENING).look();
        assertThat(at(NIGHT).look()).isEqualTo(1);

        assertThat(at(NEXT_NIGHT).look()).isZero();

        assertThat(at(NEXT_NIGHT).plans().get(0).next()).isEqualTo(NEXT_NIGHT.plus(Duration.ofDays(1)));
        node.jobs().cancel(jobs().get(0).id());
        assertThat(at(NEXT_NIGHT.plus(Duration.ofDays(1))).look()).isEqualTo(1);
    }

    @Test
    void it_goes_with_its_module_and_comes_back_without_making_up_for_anything() {
        offer(NIGHTLY);
        at(EVENING).look();
        offered.clear();

        MovingClock clock = new MovingClock(EVENING);
        RecurringJobs later = new RecurringJobs(node.database().transactions(), () -> offered, clock);
        later.look();
        assertThat(later.plans()).as("modules may still be starting").hasSize(1);
        clock.now = NIGHT;
        later.look();
        assertThat(later.plans()).isEmpty();

        offer(NIGHTLY);
        assertThat(later.look()).isZero();
        assertThat(later.plans()).extracting(RecurringJobs.Plan::next).containsExactly(NEXT_NIGHT);
        assertThat(jobs()).isEmpty();
    }

    @Test
    void another_schedule_counts_at_once() {
        offer(NIGHTLY);
        at(EVENING).look();
        offered.clear();
        offer(JobSchedule.cron("0 20 * * *"));

        at(EVENING).look();

        assertThat(at(EVENING).plans().get(0).next()).isEqualTo(Instant.parse("2026-11-22T13:00:00Z"));
    }

    @Test
    void a_recurring_job_is_done_by_its_handler_without_anybody_asking() {
        offer(NIGHTLY);
        at(Instant.now().minus(Duration.ofDays(2))).look();

        node.recurring(KIND, NIGHTLY);

        UUID made = node.awaitPlan(plan -> plan.last().isPresent()).last().orElseThrow();

        assertThat(node.await(made, JobState.DONE).owner()).isEqualTo("server");
    }

    @Test
    void a_job_for_later_waits_though_its_handler_comes_meanwhile() {
        AtomicInteger runs = new AtomicInteger();
        UUID later = node.jobs()
                .submit("notes.later", new byte[0], "demo", Instant.now().plusSeconds(3600));
        node.offer("notes.later", (input, progress) -> String.valueOf(runs.incrementAndGet()));
        UUID now = node.jobs()
                .submit("notes.later", new byte[0], "demo", Instant.now().minusSeconds(5));
        node.await(now, JobState.DONE);

        new JobStore(node.database().transactions(), Clock.systemUTC()).wakeWaiting();
        UUID soon = node.jobs()
                .submit("notes.later", new byte[0], "demo", Instant.now().plusMillis(300));
        Job done = node.await(soon, JobState.DONE);

        assertThat(done.startedAt().orElseThrow())
                .isAfterOrEqualTo(done.notBefore().orElseThrow());
        assertThat(node.jobs().find(later).orElseThrow().state()).isEqualTo(JobState.QUEUED);
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_job_of_a_transaction_that_fails_is_not_there() {
        UUID[] id = new UUID[2];
        assertThatThrownBy(() -> node.database().transactions().run(em -> {
                    id[0] = node.jobs().submit(em, "notes.import", new byte[] {1}, "demo");
                    throw new IllegalArgumentException("the module refuses");
                }))
                .hasMessage("the module refuses");
        node.database().transactions().run(em -> id[1] = node.jobs().submit(em, "notes.import", new byte[3], "demo"));
        node.offer("notes.import", (input, progress) -> String.valueOf(input.length));

        assertThat(node.await(id[1], JobState.DONE).result()).contains("3");
        assertThat(node.jobs().find(id[0])).isEmpty();
    }

    @Test
    void the_list_shows_the_newest_first_in_parts_and_by_state_and_kind() {
        UUID first = node.jobs().submit("a.b", new byte[0], "demo");
        UUID second = node.jobs().submit("c.d", new byte[0], "demo");
        UUID third = node.jobs().submit("a.b", new byte[0], "demo");
        node.jobs().cancel(first);
        JobStore.Filter all = new JobStore.Filter(Optional.empty(), Optional.empty());

        assertThat(ids(node.jobs().newest(all, Optional.empty(), 2))).containsExactly(third, second);
        assertThat(ids(node.jobs().newest(all, Optional.of(second), 2))).containsExactly(first);
        assertThat(ids(node.jobs()
                        .newest(
                                new JobStore.Filter(Optional.of(JobState.CANCELLED), Optional.of("a.b")),
                                Optional.empty(),
                                5)))
                .containsExactly(first);
    }

    private void offer(JobSchedule schedule) {
        offered.add(JobNode.recurringJob(KIND, schedule));
    }

    private RecurringJobs at(Instant now) {
        return new RecurringJobs(node.database().transactions(), () -> offered, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Job> jobs() {
        return node.jobs().newest(new JobStore.Filter(Optional.empty(), Optional.of(KIND)), Optional.empty(), 10);
    }

    private static List<UUID> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    /** Stands still until it is moved. */
    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
