// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parts of the API's description that hold for every module: problems, and how to show who calls. */
final class ApiCommons {

    private ApiCommons() {}

    static ObjectNode problemSchema() {
        ObjectNode schema = object("An error as RFC 9457 has it");
        ObjectNode fields = schema.putObject("properties");
        fields.set("type", text("urn:sen:problem:<code>; stable"));
        fields.set("title", text("What happened, in the language asked for"));
        fields.putObject("status").put("type", "integer");
        fields.set("detail", text("What to do"));
        fields.set("instance", text("Finds this occurrence in the log of the server"));
        ObjectNode error = object("One fault of the request");
        ObjectNode parts = error.putObject("properties");
        parts.set("pointer", text("JSON Pointer into the body, or ?name for a query parameter"));
        parts.set("code", text("Stable code"));
        parts.set("message", text("In the language asked for"));
        fields.putObject("errors").put("type", "array").set("items", error);
        List.of("type", "title", "status", "detail", "instance").forEach(schema.withArray("required")::add);
        return schema;
    }

    static ObjectNode problemResponse() {
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        responses
                .putObject("Problem")
                .put("description", "Problem")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return responses;
    }

    static ObjectNode securitySchemes() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        ObjectNode flow = schemes.putObject("oauth2")
                .put("type", "oauth2")
                .putObject("flows")
                .putObject("clientCredentials");
        flow.put("tokenUrl", "/oauth2/token").putObject("scopes");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return schemes;
    }

    private static ObjectNode object(String description) {
        return JsonNodeFactory.instance.objectNode().put("type", "object").put("description", description);
    }

    private static ObjectNode text(String description) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("description", description);
    }
}
