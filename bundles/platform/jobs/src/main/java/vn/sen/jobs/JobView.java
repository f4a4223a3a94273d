// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.web.api.Today;

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

        @Schema(description = "When the work begins at the earliest, if that was asked for")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<OffsetDateTime> notBefore,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> startedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> finishedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> result,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<JobProblemView> problem) {

    /** @param language the header of the request, empty for Vietnamese */
    static JobView in(Job job, String language) {
        return of(job, job.problem().map(code -> JobTexts.problem(code, language)));
    }

    private static JobView of(Job job, Optional<JobProblemView> problem) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.done(),
                job.total(),
                job.errors(),
                Today.local(job.submittedAt()),
                job.notBefore().map(Today::local),
                job.startedAt().map(Today::local),
                job.finishedAt().map(Today::local),
                Optional.of(job.state())
                        .filter(JobState.DONE::equals)
                        .map(done -> "/api/v1/jobs/" + job.id() + "/result"),
                problem);
    }
}
