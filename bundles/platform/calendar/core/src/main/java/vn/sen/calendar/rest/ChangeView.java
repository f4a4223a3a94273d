// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.web.api.Today;

/** A change of a calendar and what it does to running clocks, as clients see it. */
@Schema(name = "CalendarChange")
record ChangeView(
        UUID id,
        ChangeKind kind,

        @Schema(description = "Absent for the calendar of the province") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<UUID> agency,

        @Schema(description = "The date of a day or the number of a year; empty for others")
        String subject,

        String reason,
        String author,
        OffsetDateTime changedAt,

        @Schema(description = "The change that it takes back") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<UUID> undoes,

        @Schema(description = "The job that counts running clocks anew") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> job,

        @Schema(description = "Running clocks counted anew so far")
        long checked,

        @Schema(description = "Those of them with another due moment")
        long moved,

        @Schema(description = "Those that could not be counted and kept their due moment")
        long refused,

        @Schema(description = "When all clocks were counted; absent until then")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<OffsetDateTime> countedAt) {

    static ChangeView of(CalendarChange change) {
        return new ChangeView(
                change.id(),
                change.kind(),
                change.scope().agency(),
                change.subject(),
                change.reason(),
                change.author(),
                Today.local(change.changedAt()),
                change.undoes(),
                change.job().map(id -> "/api/v1/jobs/" + id),
                change.checked(),
                change.moved(),
                change.refused(),
                change.countedAt().map(Today::local));
    }
}
