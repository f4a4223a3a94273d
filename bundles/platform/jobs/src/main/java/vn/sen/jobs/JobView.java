// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as a client sees it.
 *
 * @param result where the result is, null until the job is done
 * @param problem why the job failed, absent unless it did
 */
@Schema(name = "Job")
public record JobView(
        UUID id,
        String kind,
        JobState state,
        long done,
        long total,
        long errors,
        OffsetDateTime submittedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> startedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> finishedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> result,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<JobProblemView> problem) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static JobView of(Job job, Optional<JobProblemView> problem) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.done(),
                job.total(),
                job.errors(),
                inVietnam(job.submittedAt()),
                job.startedAt().map(JobView::inVietnam),
                job.finishedAt().map(JobView::inVietnam),
                Optional.of(job.state())
                        .filter(JobState.DONE::equals)
                        .map(done -> "/api/v1/jobs/" + job.id() + "/result"),
                problem);
    }

    private static OffsetDateTime inVietnam(Instant moment) {
        return moment.atZone(VIETNAM).toOffsetDateTime();
    }
}
