// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads an OpenAPI document into what the page shows. */
final class ApiReading {

    private static final int MOST_VALUES = 12;

    private final JsonNode document;
    private final String origin;

    /**
     * Prepares the reading.
     *
     * @param origin scheme, host and port for the examples
     */
    ApiReading(JsonNode document, String origin) {
        this.document = document;
        this.origin = origin;
    }

    ApiView view() {
        Map<String, List<ApiView.Operation>> byTag = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(entry -> byTag.computeIfAbsent(
                                        entry.getValue().path("tags").path(0).asText(), tag -> new ArrayList<>())
                                .add(operation(path.getKey(), entry.getKey(), entry.getValue()))));
        List<ApiView.Group> groups = new ArrayList<>();
        byTag.forEach((tag, operations) ->
                groups.add(new ApiView.Group(tag, "group-" + tag.replaceAll("[^A-Za-z0-9]", "-"), operations)));
        List<ApiView.Schema> schemas = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.add(new ApiView.Schema(
                        schema.getKey(), schema.getValue().path("description").asText(), fields(schema.getValue()))));
        return new ApiView(groups, schemas);
    }

    private ApiView.Operation operation(String path, String verb, JsonNode operation) {
        List<ApiView.Field> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(new ApiView.Field(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        type(parameter.path("schema")),
                        parameter.path("required").asBoolean(),
                        parameter.path("description").asText())));
        List<ApiView.Answer> answers = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> answers.add(new ApiView.Answer(
                        response.getKey(),
                        response.getValue().path("description").asText(),
                        response.getValue().has("$ref")
                                ? Optional.of(new ApiView.Type("Problem", Optional.of("Problem")))
                                : content(response.getValue()))));
        List<String> roles = new ArrayList<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        Optional<ApiView.Type> body = content(operation.path("requestBody"));
        return new ApiView.Operation(
                verb.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                roles,
                parameters,
                body,
                answers,
                curl(path, verb, !operation.path("security").isEmpty(), body.isPresent()));
    }

    private Optional<ApiView.Type> content(JsonNode holder) {
        for (Map.Entry<String, JsonNode> media : holder.path("content").properties()) {
            JsonNode schema = media.getValue().path("schema");
            return Optional.of(
                    schema.isMissingNode() ? new ApiView.Type(media.getKey(), Optional.empty()) : type(schema));
        }
        return Optional.empty();
    }

    private String curl(String path, String verb, boolean guarded, boolean body) {
        StringBuilder command = new StringBuilder("curl");
        if (!verb.equals("get")) {
            command.append(" -X ").append(verb.toUpperCase(Locale.ROOT));
        }
        if (guarded) {
            command.append(" -H 'Authorization: Bearer '\"$TOKEN\"");
        }
        if (body) {
            command.append(" -H 'Content-Type: application/json' -d @body.json");
        }
        return command.append(" '").append(origin).append(path).append('\'').toString();
    }

    private static List<ApiView.Field> fields(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<ApiView.Field> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(field -> fields.add(new ApiView.Field(
                        field.getKey(),
                        "",
                        type(field.getValue()),
                        required.contains(field.getKey()),
                        field.getValue().path("description").asText())));
        return fields;
    }

    private static ApiView.Type type(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return new ApiView.Type(name, Optional.of(name));
        }
        if (schema.has("items")) {
            ApiView.Type item = type(schema.path("items"));
            return new ApiView.Type(item.text() + "[]", item.schema());
        }
        StringBuilder text = new StringBuilder(schema.path("type").asText("any"));
        if (schema.has("format")) {
            text.append(" (").append(schema.path("format").asText()).append(')');
        }
        if (schema.has("maxLength")) {
            text.append(" ≤ ").append(schema.path("maxLength").asInt());
        }
        int shown = 0;
        for (JsonNode value : schema.path("enum")) {
            if (shown++ == MOST_VALUES) {
                text.append(" …");
                break;
            }
            text.append(shown == 1 ? ": " : ", ").append(value.asText());
        }
        return new ApiView.Type(text.toString(), Optional.empty());
    }
}
