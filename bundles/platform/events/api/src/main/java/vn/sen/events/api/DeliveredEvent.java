// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as a listener gets it.
 *
 * @param id the same whenever the event is told again
 * @param data as JSON says them: {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code List} of
 *     {@code String}; dates and date-times are strings
 */
public record DeliveredEvent(
        UUID id,
        String type,
        int version,
        String subjectType,
        String subject,
        Optional<String> agency,
        Instant occurredAt,
        Map<String, Object> data) {

    public DeliveredEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subjectType, "subjectType");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(occurredAt, "occurredAt");
        data = Map.copyOf(data);
    }

    /** A field as text; empty when the event has no such field. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(data.get(field)).map(Object::toString);
    }
}
