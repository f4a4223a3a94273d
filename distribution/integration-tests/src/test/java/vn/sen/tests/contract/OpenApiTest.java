// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sen.tests.contract.OpenApi.Operation;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Zoo;

@SenTest
class OpenApiTest {

    @Test
    void the_document_is_valid_openapi_3_1(SenServer server) throws Exception {
        String document =
                server.anybody().get("/api/v1/openapi.json").expect(200).text();

        assertThat(faults(document)).isEmpty();
    }

    @Test
    void an_invalid_document_would_be_found() throws Exception {
        assertThat(faults("{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"x\"}, \"paths\": {}}"))
                .isNotEmpty();
    }

    @Test
    void every_operation_says_what_it_does_and_what_it_answers(SenServer server) {
        OpenApi api = OpenApi.of(server.anybody());

        assertThat(api.operations()).isNotEmpty().allSatisfy(operation -> {
            var described = api.document()
                    .path("paths")
                    .path(operation.template())
                    .path(operation.method().toLowerCase());
            assertThat(described.path("summary").asText()).as(operation.name()).isNotBlank();
            assertThat(described.path("responses").size()).as(operation.name()).isPositive();
        });
    }

    @Test
    void the_document_tells_of_platform_and_modules(SenServer server) {
        assertThat(OpenApi.of(server.anybody()).operations())
                .extracting(Operation::name)
                .contains(
                        "GET /api/v1/modules",
                        "POST /api/v1/modules/{id}/enable",
                        "GET /api/v1/procedures",
                        "GET /api/v1/procedures/{code}");
    }

    @Test
    void a_module_that_is_switched_off_is_not_described(SenServer server) {
        Zoo zoo = new Zoo(server.demo());
        zoo.disable("noticeboard");
        try {
            assertThat(OpenApi.of(server.anybody()).operations())
                    .extracting(Operation::template)
                    .contains("/api/v1/procedures")
                    .doesNotContain("/api/v1/notices");
        } finally {
            zoo.enable("noticeboard");
        }
        assertThat(OpenApi.of(server.anybody()).operations())
                .extracting(Operation::template)
                .contains("/api/v1/notices");
    }

    private static List<String> faults(String document) throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/spec.openapis.org/oas/3.1/schema/2022-10-07")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
            return schema.validate(document, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        }
    }
}
