// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON and keeps the line of every value, so that a fault can be shown where it is. */
final class LocatedJson {

    private LocatedJson() {}

    /** @throws JsonException when the text is no JSON; the message names line and column */
    static LocatedValue read(Reader reader) {
        try (JsonParser parser = JsonProvider.provider().createParser(reader)) {
            LocatedValue value = value(parser, parser.next());
            while (parser.hasNext()) {
                parser.next();
            }
            return value;
        }
    }

    private static LocatedValue value(JsonParser parser, JsonParser.Event event) {
        long line = parser.getLocation().getLineNumber();
        return switch (event) {
            case START_OBJECT -> new LocatedValue(object(parser), line);
            case START_ARRAY -> new LocatedValue(array(parser), line);
            case VALUE_STRING -> new LocatedValue(parser.getString(), line);
            case VALUE_NUMBER -> new LocatedValue(parser.getBigDecimal(), line);
            case VALUE_TRUE -> new LocatedValue(Boolean.TRUE, line);
            case VALUE_FALSE -> new LocatedValue(Boolean.FALSE, line);
            case VALUE_NULL, KEY_NAME, END_ARRAY, END_OBJECT -> new LocatedValue(LocatedValue.NOTHING, line);
        };
    }

    private static Map<String, LocatedValue> object(JsonParser parser) {
        Map<String, LocatedValue> fields = new LinkedHashMap<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            LocatedValue value = value(parser, parser.next());
            if (fields.put(name, value) != null) {
                throw new JsonException("The field " + name + " stands twice, the second time on line " + value.line());
            }
        }
        return fields;
    }

    private static List<LocatedValue> array(JsonParser parser) {
        List<LocatedValue> values = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            values.add(value(parser, event));
        }
        return values;
    }
}
