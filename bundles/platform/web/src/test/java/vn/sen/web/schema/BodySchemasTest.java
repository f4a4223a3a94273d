// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sen.web.api.Fault;
import vn.sen.web.json.BodyCheck;
import vn.sen.web.json.StrictJson;

class BodySchemasTest {

    private static final String DOCUMENT = """
            {"paths": {"/api/v1/dossiers/{code}/parts": {"post": {"requestBody": {"content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Part"}}}}}}},
             "components": {"schemas": {"Part": {"type": "object", "required": ["name", "kind"], "properties": {
               "name": {"type": "string", "minLength": 1, "maxLength": 5},
               "kind": {"type": "string", "enum": ["ORIGINAL", "COPY"]},
               "count": {"type": "integer", "format": "int32", "minimum": 1},
               "day": {"type": "string", "format": "date"},
               "at": {"type": "string", "format": "date-time"},
               "id": {"type": "string", "format": "uuid"},
               "children": {"type": "array", "maxItems": 2, "items": {"$ref": "#/components/schemas/Part"}},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}}}}}}}
            """;

    private final ObjectMapper json = StrictJson.mapper();

    @Path("api/v1/dossiers/{code: [^/]{1,40}}")
    static final class Parts {
        @POST
        @Path("parts/")
        public void add() {
            // Only its marks are read.
        }
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() throws Exception {
        List<Fault> faults = check("""
                {"name": "too long", "count": "3", "day": "2026-02-30", "at": "2026-02-01T08:00:00", "id": "x",
                 "extra/field": 1, "children": [{"name": "", "kind": "FAKE"}], "labels": {"a": 1}}
                """);

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/kind", "required-field"),
                        tuple("/name", "too-long"),
                        tuple("/count", "not-a-whole-number"),
                        tuple("/day", "date-format"),
                        tuple("/at", "date-time-format"),
                        tuple("/id", "uuid-format"),
                        tuple("/extra~1field", "additional-field"),
                        tuple("/children/0/name", "too-short"),
                        tuple("/children/0/kind", "unknown-value"),
                        tuple("/labels/a", "not-a-text"));
    }

    @Test
    void a_body_that_fits_has_no_fault() throws Exception {
        assertThat(check("""
                                {"name": "Đơn", "kind": "COPY", "count": 2, "day": null, "at": "2026-02-01T08:00:00+07:00",
                                 "children": [{"name": "A", "kind": "ORIGINAL"}], "labels": {"a": "b"}}
                                """)).isEmpty();
    }

    @Test
    void bounds_of_numbers_and_lists_hold() throws Exception {
        assertThat(check("""
                                {"name": "A", "kind": "COPY", "count": 3000000000, "children": [1, 2, 3]}
                                """)).extracting(Fault::code).containsExactlyInAnyOrder("too-large", "too-many-items");
        assertThat(check("{\"name\": \"A\", \"kind\": \"COPY\", \"count\": 0}"))
                .extracting(Fault::code)
                .containsExactly("too-small");
        assertThat(check("[]")).extracting(Fault::code).containsExactly("not-an-object");
    }

    @Test
    void a_demand_that_would_not_be_checked_is_refused() throws Exception {
        BodySchemas schemas = new BodySchemas(json.readTree(DOCUMENT.replace("\"minimum\": 1", "\"multipleOf\": 2")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> schemas.of(Parts.class, Parts.class.getMethod("add")))
                .withMessageContaining("multipleOf");
    }

    private List<Fault> check(String body) throws JsonProcessingException, NoSuchMethodException {
        BodyCheck check = new BodySchemas(json.readTree(DOCUMENT)).of(Parts.class, Parts.class.getMethod("add"));
        return check.faults(json.readTree(body));
    }
}
