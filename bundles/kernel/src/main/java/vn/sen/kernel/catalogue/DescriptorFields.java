// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.sen.kernel.api.LocalizedText;

/**
 * Reads the fields of one JSON object and notes every fault, so that an author sees all of them at once. A faulty
 * field yields an empty value; the caller looks at the faults before it uses what it read.
 */
final class DescriptorFields {

    private final JsonObject object;
    private final String path;
    private final FaultList faults;
    private final Set<String> known = new HashSet<>();

    DescriptorFields(JsonObject object, String path, FaultList faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    String text(String name, Predicate<String> valid, String expectation) {
        known.add(name);
        if (!object.containsKey(name)) {
            faults.missing(path + name, expectation);
            return "";
        }
        if (object.get(name) instanceof JsonString text && valid.test(text.getString())) {
            return text.getString();
        }
        faults.wrong(path + name, object.get(name), expectation);
        return "";
    }

    Optional<String> optionalText(String name, Predicate<String> valid, String expectation) {
        known.add(name);
        return object.containsKey(name) ? Optional.of(text(name, valid, expectation)) : Optional.empty();
    }

    LocalizedText localized(String name) {
        known.add(name);
        if (!object.containsKey(name)) {
            faults.missing(path + name, "localized");
        } else if (object.get(name) instanceof JsonObject both) {
            DescriptorFields fields = new DescriptorFields(both, path + name + ".", faults);
            LocalizedText text = new LocalizedText(
                    fields.text("vi", value -> !value.isBlank(), "text"),
                    fields.text("en", value -> !value.isBlank(), "text"));
            fields.refuseOthers();
            return text;
        } else {
            faults.wrong(path + name, object.get(name), "localized");
        }
        return new LocalizedText("", "");
    }

    int number(String name) {
        known.add(name);
        if (!object.containsKey(name)) {
            return 0;
        }
        if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
            return number.intValue();
        }
        faults.wrong(path + name, object.get(name), "number");
        return 0;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array(name, "texts")) {
            if (value instanceof JsonString text && !text.getString().isBlank()) {
                texts.add(text.getString());
            } else {
                faults.wrong(path + name, value, "texts");
            }
        }
        return texts;
    }

    List<DescriptorFields> objects(String name) {
        List<DescriptorFields> objects = new ArrayList<>();
        for (JsonValue value : array(name, "objects")) {
            if (value instanceof JsonObject one) {
                objects.add(new DescriptorFields(one, path + name + "[" + objects.size() + "].", faults));
            } else {
                faults.wrong(path + name, value, "objects");
            }
        }
        return objects;
    }

    /** Notes every field that nobody asked for: a misspelt name must not pass for an empty one. */
    void refuseOthers() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                faults.unknown(path + name, known);
            }
        }
    }

    private JsonArray array(String name, String expectation) {
        known.add(name);
        JsonValue value = object.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array) {
            return array;
        }
        faults.wrong(path + name, value, expectation);
        return JsonValue.EMPTY_JSON_ARRAY;
    }
}
