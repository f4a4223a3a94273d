// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.events.webhook.Replay;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/**
 * Which events are to be sent again, and why: one, or those that happened in a span of time.
 *
 * @param event id of one event
 * @param from first moment
 * @param until first moment behind the span
 */
public record ReplayOrder(
        Optional<UUID> event,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 3, maxLength = 500)
        String reason) {

    // Jackson leaves null what the body does not have.
    public ReplayOrder {
        event = event == null ? Optional.empty() : event;
        from = from == null ? Optional.empty() : from;
        until = until == null ? Optional.empty() : until;
    }

    /** @throws ProblemException 400 when it names neither an event nor the beginning of a span, or both */
    Replay.Span span() {
        if (event.isPresent() == from.isPresent() || event.isPresent() && until.isPresent()) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("/event", "replay-one-or-span"))
                    .build();
        }
        return new Replay.Span(event, from.map(OffsetDateTime::toInstant), until.map(OffsetDateTime::toInstant));
    }

    /** @param events how many are sent again */
    public record Answer(int events) {}
}
