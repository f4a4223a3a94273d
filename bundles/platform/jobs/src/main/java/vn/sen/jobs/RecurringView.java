// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.web.api.Today;

/** A job that comes by itself, as an administrator sees it. */
@Schema(name = "RecurringJob")
public record RecurringView(
        String kind,

        @Schema(description = "Five fields in Vietnamese time, or a rate", example = "30 1 * * *")
        String schedule,

        OffsetDateTime next,

        @Schema(description = "The job of the last occurrence, which may have been removed since")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<UUID> last) {

    static RecurringView of(RecurringJobs.Plan plan) {
        return new RecurringView(plan.kind(), plan.schedule(), Today.local(plan.next()), plan.last());
    }
}
