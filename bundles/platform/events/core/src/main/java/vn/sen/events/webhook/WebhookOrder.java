// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sends to have events sent to an address.
 *
 * @param name what people call it
 * @param target where events are sent: {@code https://…}, or {@code http://…} within opened networks
 * @param types of the events to be sent, by name
 * @param active absent: true; while false, events wait
 */
public record WebhookOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = MOST_NAME)
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = MOST_TARGET)
        String target,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> types,

        Optional<Boolean> active) {

    static final int MOST_NAME = 200;
    static final int MOST_TARGET = 1_000;

    // Jackson leaves null what the body does not have.
    public WebhookOrder {
        name = name == null ? "" : name.strip();
        target = target == null ? "" : target.strip();
        types = types == null
                ? List.of()
                : types.stream()
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .distinct()
                        .toList();
        active = active == null ? Optional.empty() : active;
    }
}
