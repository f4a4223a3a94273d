// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sen.web.api.Fault;

/**
 * The fields of an object.
 *
 * @param others for fields that are not described; empty: there must be none
 */
record ObjectRule(Map<String, Rule> fields, Set<String> required, Optional<Rule> others) implements Rule {

    ObjectRule {
        fields = Map.copyOf(fields);
        required = Set.copyOf(required);
    }

    @Override
    public void check(JsonNode value, String pointer, List<Fault> faults) {
        if (!value.isObject()) {
            return;
        }
        required.stream()
                .filter(name -> value.path(name).isMissingNode())
                .sorted()
                .forEach(name -> faults.add(Fault.of(Pointers.below(pointer, name), "required-field", name)));
        value.properties().forEach(field -> check(field.getKey(), field.getValue(), pointer, faults));
    }

    private void check(String name, JsonNode value, String pointer, List<Fault> faults) {
        Optional<Rule> rule = Optional.ofNullable(fields.get(name)).or(() -> others);
        if (rule.isEmpty()) {
            faults.add(Fault.of(Pointers.below(pointer, name), "additional-field", name));
        } else if (!value.isNull() || required.contains(name)) {
            // Null for a field that may be left out means the same as leaving it out.
            rule.get().check(value, Pointers.below(pointer, name), faults);
        }
    }
}
