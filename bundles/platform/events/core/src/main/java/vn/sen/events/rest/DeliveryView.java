// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.sen.events.webhook.DeliveryLog;
import vn.sen.web.api.Today;

/**
 * One attempt to send an event.
 *
 * @param outcome {@code TAKEN}, or the code of what went wrong
 * @param status of the answer, 0 when there was none
 * @param excerpt beginning of the answer
 */
@Schema(name = "Delivery")
public record DeliveryView(
        UUID id,
        UUID event,
        String type,
        int attempt,
        OffsetDateTime sentAt,
        int millis,
        String outcome,
        int status,
        String excerpt) {

    public static DeliveryView of(DeliveryLog.Delivery one) {
        return new DeliveryView(
                one.id(),
                one.event(),
                one.type(),
                one.attempt(),
                Today.local(one.sentAt()),
                one.millis(),
                one.outcome(),
                one.status(),
                one.excerpt());
    }
}
