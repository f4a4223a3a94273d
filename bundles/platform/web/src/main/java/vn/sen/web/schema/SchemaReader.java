// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes rules of the schemas in an OpenAPI 3.1 document. It knows the part of JSON Schema 2020-12 that descriptions of
 * Java types use; a schema that demands more is refused, since a demand that nobody checks would be worse than none.
 */
final class SchemaReader {

    private static final String COMPONENT = "#/components/schemas/";
    private static final Set<String> UNKNOWN_DEMANDS = Set.of(
            "not",
            "if",
            "then",
            "else",
            "patternProperties",
            "propertyNames",
            "contains",
            "prefixItems",
            "dependentSchemas",
            "dependentRequired",
            "unevaluatedProperties",
            "unevaluatedItems",
            "minProperties",
            "maxProperties",
            "multipleOf");

    private final JsonNode components;
    private final Map<String, Rule> known = new HashMap<>();

    SchemaReader(JsonNode document) {
        this.components = document.path("components").path("schemas");
    }

    /** The rule of a schema. */
    Rule read(JsonNode schema) {
        List<Rule> rules = new ArrayList<>();
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            rules.add(referred(reference));
        }
        UNKNOWN_DEMANDS.stream().filter(schema::has).findFirst().ifPresent(keyword -> {
            throw new IllegalArgumentException("A schema in META-INF/openapi.json uses \"" + keyword
                    + "\", which request bodies are not checked for; describe the field without it");
        });
        Set<String> types = types(schema);
        if (!types.isEmpty()) {
            rules.add(new TypeRule(types));
        }
        addForms(schema, rules);
        addObject(schema, rules);
        addList(schema, types, rules);
        addValues(schema, types, rules);
        return rules.size() == 1 ? rules.get(0) : new ChoiceRules.Every(rules);
    }

    private Rule referred(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!reference.equals(COMPONENT + name) || components.path(name).isMissingNode()) {
            throw new IllegalArgumentException("META-INF/openapi.json refers to " + reference + ", which is not there");
        }
        if (!known.containsKey(name)) {
            // A type may contain itself: whoever meets it again meanwhile gets the rule through the map.
            known.put(name, (value, pointer, faults) -> known.get(name).check(value, pointer, faults));
            known.put(name, read(components.path(name)));
        }
        return known.get(name);
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.elements().forEachRemaining(one -> types.add(one.asText()));
        return types;
    }

    private void addForms(JsonNode schema, List<Rule> rules) {
        schema.path("allOf").forEach(part -> rules.add(read(part)));
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.has(keyword)) {
                List<Rule> forms = new ArrayList<>();
                schema.path(keyword).forEach(form -> forms.add(read(form)));
                rules.add(new ChoiceRules.OneForm(forms));
            }
        }
    }

    private void addObject(JsonNode schema, List<Rule> rules) {
        JsonNode others = schema.path("additionalProperties");
        if (!schema.has("properties") && !schema.has("required") && others.isMissingNode()) {
            return;
        }
        Map<String, Rule> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), read(field.getValue())));
        SortedSet<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        boolean composed = schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf") || schema.has("$ref");
        Optional<Rule> forOthers = Optional.empty();
        if (others.isObject()) {
            forOthers = Optional.of(read(others));
        } else if (others.asBoolean(composed)) {
            forOthers = Optional.of(new ChoiceRules.Every(List.of()));
        }
        rules.add(new ObjectRule(fields, required, forOthers));
    }

    private void addList(JsonNode schema, Set<String> types, List<Rule> rules) {
        if (types.contains("array")) {
            rules.add(new ListRule(
                    read(schema.path("items")),
                    schema.path("minItems").asInt(0),
                    schema.path("maxItems").asInt(Integer.MAX_VALUE),
                    schema.path("uniqueItems").asBoolean()));
        }
    }

    private static void addValues(JsonNode schema, Set<String> types, List<Rule> rules) {
        if (schema.has("enum")) {
            List<JsonNode> values = new ArrayList<>();
            schema.path("enum").forEach(values::add);
            rules.add(new ChoiceRules.OneValue(values));
        }
        if (schema.has("const")) {
            rules.add(new ChoiceRules.OneValue(List.of(schema.path("const"))));
        }
        String format = schema.path("format").asText();
        if (types.contains("string")) {
            rules.add(new TextRule(
                    schema.path("minLength").asInt(0),
                    schema.path("maxLength").asInt(TextRule.USUAL_LONGEST),
                    schema.has("pattern")
                            ? Optional.of(Pattern.compile(schema.path("pattern").asText()))
                            : Optional.empty(),
                    format));
        }
        if (types.contains("integer") || types.contains("number")) {
            boolean above = schema.has("exclusiveMinimum");
            boolean below = schema.has("exclusiveMaximum");
            rules.add(new NumberRule(
                    bound(schema, above ? "exclusiveMinimum" : "minimum").or(() -> lowest(format)),
                    bound(schema, below ? "exclusiveMaximum" : "maximum").or(() -> highest(format)),
                    above,
                    below));
        }
    }

    private static Optional<BigDecimal> bound(JsonNode schema, String keyword) {
        return schema.has(keyword) ? Optional.of(schema.path(keyword).decimalValue()) : Optional.empty();
    }

    private static Optional<BigDecimal> lowest(String format) {
        return switch (format) {
            case "int32" -> Optional.of(BigDecimal.valueOf(Integer.MIN_VALUE));
            case "int64" -> Optional.of(BigDecimal.valueOf(Long.MIN_VALUE));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> highest(String format) {
        return switch (format) {
            case "int32" -> Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE));
            case "int64" -> Optional.of(BigDecimal.valueOf(Long.MAX_VALUE));
            default -> Optional.empty();
        };
    }
}
