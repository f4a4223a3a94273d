// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.sen.web.access.MethodRules;
import vn.sen.web.schema.OperationKey;

/** Makes one OpenAPI 3.1 document of those of the bundles that are served now, and adds what holds for all of them. */
public final class ApiMerge {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> ROOTS = List.of("/.well-known/", "/api/", "/oauth2/", "/health", "/metrics");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head");

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private ApiMerge() {}

    /** Merges the parts; pages are left out. */
    public static ObjectNode of(Collection<ApiPart> parts, String title, String version) {
        ApiMerge merge = new ApiMerge();
        parts.forEach(merge::add);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", title).put("version", version);
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode all = document.putObject("paths");
        merge.paths.forEach(all::set);
        ObjectNode components = document.putObject("components");
        merge.schemas.putIfAbsent("Problem", ApiCommons.problemSchema());
        ObjectNode named = components.putObject("schemas");
        merge.schemas.forEach(named::set);
        components.set("responses", ApiCommons.problemResponse());
        components.set("securitySchemes", ApiCommons.securitySchemes());
        return document;
    }

    private void add(ApiPart part) {
        Map<String, String> renamed = new TreeMap<>();
        part.document().path("components").path("schemas").properties().forEach(schema -> {
            JsonNode other = schemas.get(schema.getKey());
            if (other != null && !other.equals(schema.getValue())) {
                renamed.put(schema.getKey(), part.name() + "." + schema.getKey());
            }
        });
        part.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.put(
                        renamed.getOrDefault(schema.getKey(), schema.getKey()), withNames(schema.getValue(), renamed)));
        part.document().path("paths").properties().stream()
                .filter(path -> ROOTS.stream().anyMatch(path.getKey()::startsWith))
                .forEach(path -> addPath(part, path.getKey(), withNames(path.getValue(), renamed)));
    }

    private void addPath(ApiPart part, String path, JsonNode item) {
        item.properties().forEach(entry -> {
            if (VERBS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                complete(part, new OperationKey(path, entry.getKey()), operation);
            }
        });
        JsonNode before = paths.putIfAbsent(path, item);
        if (before instanceof ObjectNode known && item instanceof ObjectNode more) {
            known.setAll(more);
        }
    }

    private static void complete(ApiPart part, OperationKey key, ObjectNode operation) {
        operation.put(
                "operationId", part.name() + "_" + operation.path("operationId").asText(key.verb()));
        if (!operation.has("tags")) {
            operation.putArray("tags").add(part.name());
        }
        ObjectNode responses =
                operation.path("responses") instanceof ObjectNode known ? known : operation.putObject("responses");
        JsonNode usual = responses.remove("default");
        if (usual instanceof ObjectNode success && responses.isEmpty()) {
            responses.set("200", success.put("description", "OK"));
        }
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        responses.properties().stream()
                .filter(response -> !response.getValue().has("description")
                        && !response.getValue().has("$ref"))
                .forEach(response -> ((ObjectNode) response.getValue()).put("description", ""));
        MethodRules rules = part.rules().get(key);
        ArrayNode security = operation.putArray("security");
        if (rules != null && !rules.open()) {
            security.addObject().putArray("oauth2");
            security.addObject().putArray("bearer");
            ArrayNode roles = operation.putArray("x-roles");
            rules.roles().forEach(roles::add);
        }
    }

    private static JsonNode withNames(JsonNode node, Map<String, String> renamed) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(withNames(item, renamed)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> {
            String name = field.getValue().asText();
            if (field.getKey().equals("$ref") && name.startsWith(SCHEMAS)) {
                String schema = name.substring(SCHEMAS.length());
                copy.put("$ref", SCHEMAS + renamed.getOrDefault(schema, schema));
            } else {
                copy.set(field.getKey(), withNames(field.getValue(), renamed));
            }
        });
        return copy;
    }
}
