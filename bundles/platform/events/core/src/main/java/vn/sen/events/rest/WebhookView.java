// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.events.webhook.Subscription;
import vn.sen.web.api.Today;

/**
 * A subscription as an administrator sees it.
 *
 * @param secret key of the signatures; only in the answer that made it
 * @param waiting events that were not sent yet
 * @param held events that were refused and are sent again, or wait behind such a one
 * @param setAside events that were refused for good, until somebody has them sent again or discards them
 */
@Schema(name = "Webhook")
public record WebhookView(
        UUID id,
        String name,
        String target,
        List<String> types,
        boolean active,
        State state,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> secret,
        long waiting,
        long held,
        long setAside,
        String createdBy,
        OffsetDateTime createdAt) {

    /** How a subscription is. */
    public enum State {
        /** Everything is taken. */
        WORKING,
        /** Something was refused and is sent again. */
        RETRYING,
        /** Something was refused for good. */
        FAILING,
        /** Events wait until somebody activates it. */
        PAUSED
    }

    public static WebhookView of(Subscription one, Optional<ListenerView> place, Optional<String> secret) {
        long held = place.map(ListenerView::held).orElse(0L);
        long setAside = place.map(ListenerView::setAside).orElse(0L);
        return new WebhookView(
                one.id(),
                one.name(),
                one.target().toString(),
                one.types().stream().sorted().toList(),
                one.active(),
                state(one.active(), held, setAside),
                secret,
                place.map(ListenerView::waiting).orElse(0L),
                held,
                setAside,
                one.createdBy(),
                Today.local(one.createdAt()));
    }

    private static State state(boolean active, long held, long setAside) {
        if (!active) {
            return State.PAUSED;
        }
        if (setAside > 0) {
            return State.FAILING;
        }
        return held > 0 ? State.RETRYING : State.WORKING;
    }
}
