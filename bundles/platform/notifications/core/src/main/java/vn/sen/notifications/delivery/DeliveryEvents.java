// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import vn.sen.events.api.Event;
import vn.sen.events.api.EventField;
import vn.sen.events.api.EventType;
import vn.sen.events.api.EventTypes;
import vn.sen.notifications.api.NotificationEvents;
import vn.sen.notifications.api.NotificationState;

/** Tells modules what became of their notifications; nothing of the receiver is in it. */
@Component
public final class DeliveryEvents implements EventTypes {

    private static final EventType SENT = type(NotificationEvents.SENT);
    private static final EventType DELIVERED = type(NotificationEvents.DELIVERED);
    private static final EventType FAILED = type(NotificationEvents.FAILED);

    @Override
    public List<EventType> types() {
        return List.of(SENT, DELIVERED, FAILED);
    }

    /** The event of a state in which it ends; empty for the other states. */
    public static Optional<Event> of(
            NotificationState state,
            Object notification,
            String kind,
            String about,
            String agency,
            String channel,
            String reason) {
        EventType type;
        switch (state) {
            case SENT -> type = SENT;
            case DELIVERED -> type = DELIVERED;
            case FAILED -> type = FAILED;
            default -> {
                return Optional.empty();
            }
        }
        Event.Builder event = Event.of(type, notification)
                .with("kind", kind)
                .with("about", about)
                .with("channel", given(channel))
                .with("reason", given(reason));
        return Optional.of((agency.isEmpty() ? event : event.agency(agency)).build());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static EventType type(String name) {
        return EventType.of(
                name,
                1,
                NotificationEvents.SUBJECT_TYPE,
                EventField.of("kind", EventField.Kind.TEXT),
                EventField.of("about", EventField.Kind.TEXT),
                EventField.optional("channel", EventField.Kind.TEXT),
                EventField.optional("reason", EventField.Kind.TEXT));
    }
}
