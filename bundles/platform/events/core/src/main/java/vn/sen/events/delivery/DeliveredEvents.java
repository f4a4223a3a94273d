// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sen.events.api.DeliveredEvent;
import vn.sen.events.log.LoggedEvent;
import vn.sen.web.api.ModuleJson;

/** Makes of an event in the log what a listener gets. */
final class DeliveredEvents {

    private final ObjectReader reader;

    DeliveredEvents(ModuleJson json) {
        reader = json.mapper().readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    DeliveredEvent of(LoggedEvent event) {
        return new DeliveredEvent(
                event.id(),
                event.type(),
                event.version(),
                event.subjectType(),
                event.subject(),
                event.agency(),
                event.occurredAt(),
                data(event.data()));
    }

    private Map<String, Object> data(String text) {
        try {
            JsonNode json = reader.readValue(text);
            Map<String, Object> data = new LinkedHashMap<>();
            json.properties().forEach(field -> data.put(field.getKey(), value(field.getValue())));
            return data;
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Object value(JsonNode json) {
        if (json.isIntegralNumber()) {
            return json.longValue();
        }
        if (json.isNumber()) {
            return json.decimalValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isArray()) {
            List<String> texts = new ArrayList<>();
            json.forEach(text -> texts.add(text.asText()));
            return List.copyOf(texts);
        }
        return json.asText();
    }
}
