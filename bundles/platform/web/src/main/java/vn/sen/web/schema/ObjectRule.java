// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.sen.web.api.Fault;

/**
 * The fields of an object.
 *
 * @param others for fields that are not described; empty: there must be none
 */
record ObjectRule(Map<String, Rule> fields, SortedSet<String> required, Optional<Rule> others) implements Rule {

    ObjectRule {
        fields = Map.copyOf(fields);
        required = Collections.unmodifiableSortedSet(new TreeSet<>(required));
    }

    @Override
    public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
        if (!value.isObject()) {
            return;
        }
        for (String name : required) {
            if (!value.has(name)) {
                faults.add(Fault.of(pointer.below(name).toString(), "required-field", name));
            }
        }
        value.properties().forEach(field -> check(field.getKey(), field.getValue(), pointer, faults));
    }

    private void check(String name, JsonNode value, Pointer pointer, List<Fault> faults) {
        Optional<Rule> rule = fields.containsKey(name) ? Optional.of(fields.get(name)) : others;
        if (rule.isEmpty()) {
            faults.add(Fault.of(pointer.below(name).toString(), "additional-field", name));
        } else if (!value.isNull() || required.contains(name)) {
            // Null for a field that may be left out means the same as leaving it out.
            rule.get().check(value, pointer.below(name), faults);
        }
    }
}
