// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What happened, to be published.
 *
 * @param subject what identifies the record, for people too: a code rather than a key of the database; no personal value
 * @param agency code of the agency whose record it is
 * @param occurredAt when; empty for now
 * @param data values of the fields of the type; they reach other modules and, by webhooks, other systems, so no personal
 *     value belongs in them that those may not have
 */
public record Event(
        EventType type,
        String subject,
        Optional<String> agency,
        Optional<Instant> occurredAt,
        Map<String, Object> data) {

    public Event {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(occurredAt, "occurredAt");
        data = Map.copyOf(data);
    }

    /** Begins an event that happens now, about a record of no agency. */
    public static Builder of(EventType type, Object subject) {
        return new Builder(type, subject.toString());
    }

    /** Collects the parts of an event. */
    public static final class Builder {

        private final EventType type;
        private final String subject;
        private final Map<String, Object> data = new LinkedHashMap<>();
        private Optional<String> agency = Optional.empty();
        private Optional<Instant> occurredAt = Optional.empty();

        private Builder(EventType type, String subject) {
            this.type = type;
            this.subject = subject;
        }

        public Builder agency(String code) {
            agency = Optional.of(code);
            return this;
        }

        public Builder at(Instant moment) {
            occurredAt = Optional.of(moment);
            return this;
        }

        /** A field of the data; an empty {@code Optional} leaves it out. */
        public Builder with(String field, Object value) {
            Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (given != null) {
                data.put(field, given);
            }
            return this;
        }

        public Event build() {
            return new Event(type, subject, agency, occurredAt, data);
        }
    }
}
