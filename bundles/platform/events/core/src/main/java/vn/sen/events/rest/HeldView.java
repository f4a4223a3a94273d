// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.sen.events.delivery.HeldActs;
import vn.sen.events.delivery.HeldState;
import vn.sen.web.api.Today;

/**
 * An event that a listener could not take, or that waits behind such a one.
 *
 * @param attempts 0 for one that only waits
 * @param dueAt when it is told again, unless it is set aside
 * @param problem code; empty for one that only waits
 */
@Schema(name = "HeldEvent")
public record HeldView(
        UUID event,
        String type,
        String subjectType,
        String subject,
        HeldState state,
        int attempts,
        OffsetDateTime dueAt,
        String problem,
        OffsetDateTime heldAt) {

    public static HeldView of(HeldActs.Held held) {
        return new HeldView(
                held.event(),
                held.type(),
                held.subjectType(),
                held.subject(),
                held.state(),
                held.attempts(),
                Today.local(held.dueAt()),
                held.problem(),
                Today.local(held.heldAt()));
    }
}
