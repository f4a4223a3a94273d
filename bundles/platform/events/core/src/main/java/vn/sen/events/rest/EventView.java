// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.events.log.LoggedEvent;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/**
 * An event in the log.
 *
 * @param position in the order in which events are told
 * @param data as the type declares them
 */
@Schema(name = "Event")
public record EventView(
        long position,
        UUID id,
        String type,
        int version,
        String subjectType,
        String subject,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> agency,
        OffsetDateTime occurredAt,
        @Schema(type = "object") JsonNode data) {

    public static EventView of(LoggedEvent event, ModuleJson json) {
        return new EventView(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                event.subjectType(),
                event.subject(),
                event.agency(),
                Today.local(event.occurredAt()),
                json.read(event.data(), JsonNode.class));
    }
}
