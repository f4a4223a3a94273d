// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import vn.sen.web.api.Fault;

/** The value has one of these JSON types; nothing is bent to fit. */
record TypeRule(Set<String> types) implements Rule {

    TypeRule {
        types = Set.copyOf(types);
    }

    @Override
    public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
        if (!fits(value)) {
            faults.add(Fault.of(pointer.toString(), code()));
        }
    }

    boolean fits(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> types.contains("string");
            case NUMBER -> types.contains("number") || value.isIntegralNumber() && types.contains("integer");
            case BOOLEAN -> types.contains("boolean");
            case ARRAY -> types.contains("array");
            case OBJECT -> types.contains("object");
            case NULL -> types.contains("null");
            case BINARY, MISSING, POJO -> false;
        };
    }

    private String code() {
        return switch (types.stream()
                .filter(type -> !type.equals("null"))
                .sorted()
                .findFirst()
                .orElse("null")) {
            case "string" -> "not-a-text";
            case "integer" -> "not-a-whole-number";
            case "number" -> "not-a-number";
            case "boolean" -> "not-true-or-false";
            case "array" -> "not-a-list";
            case "object" -> "not-an-object";
            default -> "value-misfit";
        };
    }
}
