// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.sen.web.access.MethodRules;
import vn.sen.web.json.StrictJson;
import vn.sen.web.schema.OperationKey;

class ApiMergeTest {

    private final ObjectMapper json = StrictJson.mapper();

    @Test
    void modules_that_name_a_type_alike_keep_their_own() throws Exception {
        JsonNode merged = ApiMerge.of(
                List.of(
                        part("procedures", "/api/v1/procedures", "string"),
                        part("survey", "/api/v1/surveys", "integer")),
                "Sen",
                "1");

        assertThat(type(merged, "Item")).isEqualTo("string");
        assertThat(type(merged, "survey.Item")).isEqualTo("integer");
        assertThat(schemaOf(merged, "/api/v1/surveys")).isEqualTo("#/components/schemas/survey.Item");
        assertThat(schemaOf(merged, "/api/v1/procedures")).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void an_operation_tells_who_may_call_it() throws Exception {
        ApiPart part = new ApiPart(
                "survey",
                part("survey", "/api/v1/surveys", "string").document(),
                Map.of(
                        new OperationKey("/api/v1/surveys", "get"),
                        new MethodRules(false, List.of("CLERK"), 1, false, false, OptionalLong.empty(), false, false)));

        JsonNode operation = ApiMerge.of(List.of(part), "Sen", "1")
                .path("paths")
                .path("/api/v1/surveys")
                .path("get");

        assertThat(operation.path("x-roles").path(0).asText()).isEqualTo("CLERK");
        assertThat(operation.path("security")).hasSize(2);
        assertThat(operation.path("responses").path("default").path("$ref").asText())
                .isEqualTo("#/components/responses/Problem");
        assertThat(operation.path("operationId").asText()).isEqualTo("survey_list");
    }

    @Test
    void pages_are_no_part_of_the_api() throws Exception {
        JsonNode merged = ApiMerge.of(List.of(part("survey", "/surveys", "string")), "Sen", "1");

        assertThat(merged.path("paths")).isEmpty();
    }

    @Test
    void the_document_changes_with_the_modules_and_only_then() throws Exception {
        List<ApiPart> one = List.of(part("survey", "/api/v1/surveys", "string"));
        List<List<ApiPart>> now = new ArrayList<>(List.of(one));
        ApiSource source = new ApiSource(() -> now.get(0), "Sen", "1");

        assertThat(source.get()).isSameAs(source.get());
        assertThat(source.get().path("paths")).hasSize(1);
        now.set(0, List.of());
        assertThat(source.get().path("paths")).isEmpty();
    }

    private static String type(JsonNode document, String schema) {
        return document.path("components")
                .path("schemas")
                .path(schema)
                .path("type")
                .asText();
    }

    private static String schemaOf(JsonNode document, String path) {
        return document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText();
    }

    private ApiPart part(String module, String path, String type) throws JsonProcessingException {
        String document = """
                {"paths": {"%s": {"get": {"operationId": "list", "responses": {"default": {"content":
                  {"application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}}}}}},
                 "components": {"schemas": {"Item": {"type": "%s"}}}}
                """.formatted(path, type);
        return new ApiPart(module, json.readTree(document), Map.of());
    }
}
