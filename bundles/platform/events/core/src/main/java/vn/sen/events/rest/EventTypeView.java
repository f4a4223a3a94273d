// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.sen.events.api.EventField;
import vn.sen.events.api.EventType;

/** A type of events that an enabled module declares. */
@Schema(name = "EventType")
public record EventTypeView(String name, int version, String subjectType, List<FieldView> fields) {

    /** A field of the data. */
    @Schema(name = "EventField")
    public record FieldView(String name, EventField.Kind kind, boolean required) {}

    static EventTypeView of(EventType type) {
        return new EventTypeView(
                type.name(),
                type.version(),
                type.subjectType(),
                type.fields().stream()
                        .map(field -> new FieldView(field.name(), field.kind(), field.required()))
                        .toList());
    }
}
