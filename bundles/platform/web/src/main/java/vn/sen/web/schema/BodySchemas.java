// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.web.api.Fault;
import vn.sen.web.json.BodyCheck;

/** The descriptions of request bodies in one bundle's OpenAPI document, as checks. */
public final class BodySchemas {

    private final JsonNode document;
    private final SchemaReader reader;

    public BodySchemas(JsonNode document) {
        this.document = document;
        this.reader = new SchemaReader(document);
    }

    /** The check for the JSON body of a resource method; {@link BodyCheck#NONE} when none is described. */
    public BodyCheck of(Class<?> resource, Method method) {
        Optional<OperationKey> operation = OperationKey.of(resource, method);
        if (operation.isEmpty()) {
            return BodyCheck.NONE;
        }
        JsonNode content = document.path("paths")
                .path(operation.get().path())
                .path(operation.get().verb())
                .path("requestBody")
                .path("content");
        JsonNode schema = content.path("application/json").path("schema");
        if (schema.isMissingNode()) {
            schema = content.path("*/*").path("schema");
        }
        if (schema.isMissingNode()) {
            return BodyCheck.NONE;
        }
        Rule rule = reader.read(schema);
        return body -> {
            List<Fault> faults = new ArrayList<>();
            rule.check(body, Pointer.ROOT, faults);
            return faults;
        };
    }
}
