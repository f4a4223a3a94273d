// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sen.web.api.Fault;

/** Rules that offer a choice. */
final class ChoiceRules {

    private ChoiceRules() {}

    /** One of these values. */
    record OneValue(List<JsonNode> values) implements Rule {

        OneValue {
            values = List.copyOf(values);
        }

        @Override
        public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
            if (!values.contains(value)) {
                String allowed = values.stream().map(JsonNode::asText).collect(Collectors.joining(", "));
                faults.add(Fault.of(pointer.toString(), "unknown-value", allowed));
            }
        }
    }

    /** One of several forms. When only one form could be meant, its faults are told, else that none fits. */
    record OneForm(List<Rule> forms) implements Rule {

        OneForm {
            forms = List.copyOf(forms);
        }

        @Override
        public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
            List<Fault> last = List.of();
            for (Rule form : forms) {
                List<Fault> found = new ArrayList<>();
                form.check(value, pointer, found);
                if (found.isEmpty()) {
                    return;
                }
                last = found;
            }
            if (forms.size() == 1) {
                faults.addAll(last);
            } else {
                faults.add(Fault.of(pointer.toString(), "no-alternative"));
            }
        }
    }

    /** All of these rules. */
    record Every(List<Rule> rules) implements Rule {

        Every {
            rules = List.copyOf(rules);
        }

        @Override
        public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
            for (Rule rule : rules) {
                rule.check(value, pointer, faults);
            }
        }
    }
}
