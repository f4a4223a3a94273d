// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-06-01T01:00:00Z");

    private final Job job = new Job("notes.import", new byte[0], "demo", NOW);

    @Test
    void what_is_not_the_fault_of_the_job_never_ends_it() {
        for (int time = 0; time < 1_000; time++) {
            assertThat(job.begin(NOW)).isTrue();
            job.setBack(NOW);
        }

        assertThat(job.state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_handler_that_breaks_a_third_time_ends_the_job_and_says_why() {
        for (int time = 0; time < 2; time++) {
            job.begin(NOW);
            job.breakOff("job-failed", NOW);
            assertThat(job.state()).isEqualTo(JobState.QUEUED);
            assertThat(job.problem()).isEmpty();
        }
        job.begin(NOW);
        job.breakOff("job-failed", NOW);

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.problem()).contains("job-failed");
    }

    @Test
    void work_that_was_done_after_all_counts_although_it_was_given_up() {
        job.begin(NOW);
        job.fail("job-gave-up", NOW);
        job.complete("{}", NOW);

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.problem()).isEmpty();
    }

    @Test
    void a_job_that_is_done_stays_done() {
        job.begin(NOW);
        job.cancel(NOW);
        job.complete("{}", NOW);

        job.fail("job-failed", NOW);
        job.setBack(NOW);

        assertThat(job.state()).isEqualTo(JobState.DONE);
    }

    @Test
    void each_pause_is_longer_up_to_five_minutes() {
        assertThat(Pause.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pause.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Pause.after(4)).isEqualTo(Duration.ofSeconds(64));
        assertThat(Pause.after(1_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
