// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.events.api.Event;
import vn.sen.events.api.EventField;
import vn.sen.events.api.EventRefusedException;
import vn.sen.events.api.EventType;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Writes the data of an event as its type declares them, or refuses them with everything that is wrong. */
final class DataText {

    /** Characters of the JSON; an event tells what happened, the record itself tells the rest. */
    static final int MOST = 16_000;

    private static final int MOST_SUBJECT = 200;
    private static final int MOST_AGENCY = 100;

    private final ModuleJson json;

    DataText(ModuleJson json) {
        this.json = json;
    }

    String of(Event event) {
        List<String> faults = new ArrayList<>();
        text("The subject", event.subject(), MOST_SUBJECT, faults);
        event.agency().ifPresent(code -> text("The agency", code, MOST_AGENCY, faults));
        Map<String, Object> written = new LinkedHashMap<>();
        for (EventField field : event.type().fields()) {
            Object value = event.data().get(field.name());
            if (value != null) {
                Optional<Object> fitting = fitting(field.kind(), value);
                fitting.ifPresentOrElse(
                        said -> written.put(field.name(), said),
                        () -> faults.add(field.name() + " is no " + field.kind() + " but a "
                                + value.getClass().getSimpleName()));
            } else if (field.required()) {
                faults.add(field.name() + " is missing");
            }
        }
        unknown(event.type(), event.data().keySet()).forEach(name -> faults.add(name + " is not declared"));
        String text = faults.isEmpty() ? json.write(written) : "";
        if (text.length() > MOST) {
            faults.add("the data have " + text.length() + " characters, more than " + MOST);
        }
        if (!faults.isEmpty()) {
            throw new EventRefusedException("The event " + event.type().name() + " version "
                    + event.type().version() + " is refused: " + String.join("; ", faults));
        }
        return text;
    }

    private static void text(String what, String value, int most, List<String> faults) {
        if (value.isEmpty() || value.length() > most || value.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(what + " must have 1 to " + most + " characters that can be seen");
        }
    }

    private static Set<String> unknown(EventType type, Set<String> given) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(type.fields().stream().map(EventField::name).collect(Collectors.toSet()));
        return unknown;
    }

    private static Optional<Object> fitting(EventField.Kind kind, Object value) {
        return switch (kind) {
            case TEXT ->
                value instanceof String || value instanceof UUID || value instanceof Enum<?>
                        ? Optional.of(value.toString())
                        : Optional.empty();
            case INTEGER -> value instanceof Integer || value instanceof Long ? Optional.of(value) : Optional.empty();
            case DECIMAL ->
                value instanceof BigDecimal || value instanceof Integer || value instanceof Long
                        ? Optional.of(value)
                        : Optional.empty();
            case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case DATE -> value instanceof LocalDate ? Optional.of(value.toString()) : Optional.empty();
            case DATE_TIME ->
                value instanceof Instant moment
                        ? Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Today.local(moment)))
                        : Optional.empty();
            case TEXTS ->
                value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                        ? Optional.of(value)
                        : Optional.empty();
        };
    }
}
