// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sen.web.api.Fault;

/** The items of a list. */
record ListRule(Rule item, int fewest, int most, boolean unique) implements Rule {

    @Override
    public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
        if (!value.isArray()) {
            return;
        }
        if (value.size() < fewest) {
            faults.add(Fault.of(pointer.toString(), "too-few-items", fewest));
        }
        if (value.size() > most) {
            faults.add(Fault.of(pointer.toString(), "too-many-items", most));
            return;
        }
        Set<JsonNode> seen = unique ? new HashSet<>() : Set.of();
        for (int i = 0; i < value.size(); i++) {
            Pointer inside = pointer.at(i);
            item.check(value.get(i), inside, faults);
            if (unique && !seen.add(value.get(i))) {
                faults.add(Fault.of(inside.toString(), "duplicate-item"));
            }
        }
    }
}
