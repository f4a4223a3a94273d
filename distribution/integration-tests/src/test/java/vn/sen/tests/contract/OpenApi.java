// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sen.tests.harness.Http;

/** The server's description of itself. */
public record OpenApi(JsonNode document) {

    private static final String UNKNOWN_ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    public static OpenApi of(Http client) {
        return new OpenApi(client.get("/api/v1/openapi.json").expect(200).json());
    }

    /** One method on one path. */
    public record Operation(String method, String template, List<JsonNode> parameters, Optional<JsonNode> body) {

        public String name() {
            return method + " " + template;
        }

        /** The path with a value for each of its variables; those that take a UUID get one that nobody has. */
        public String path(String value) {
            String path = template;
            for (JsonNode parameter : parameters) {
                if (parameter.path("schema").path("format").asText().equals("uuid")) {
                    path = path.replace("{" + parameter.path("name").asText() + "}", UNKNOWN_ID);
                }
            }
            return path.replaceAll("\\{[^}]+}", value);
        }

        public boolean takesJson() {
            return body.filter(content -> content.has("application/json")).isPresent();
        }

        /** Names of the parameters in the query. */
        public List<String> query() {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    public List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        found.add(operation(path.getKey(), path.getValue(), method.getKey(), method.getValue()));
                    }
                }));
        return found;
    }

    private Operation operation(String template, JsonNode path, String method, JsonNode described) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        described.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        Optional<JsonNode> body = Optional.of(
                        resolved(described.path("requestBody")).path("content"))
                .filter(content -> !content.isMissingNode());
        return new Operation(method.toUpperCase(Locale.ROOT), template, parameters, body);
    }

    /** Follows a reference inside the document. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
