// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** The service of documents in the assembled server: PDF and signatures work with the bundles that are shipped. */
@SenTest
class DocumentsApiTest {

    private static final String CHECK = "/api/v1/signatures/check";

    /** A page with nothing on it. */
    private static final String PDF = """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
            trailer <</Root 1 0 R /Size 4>>
            %%EOF
            """;

    @Test
    void a_pdf_without_signatures_has_none(SenServer server) {
        JsonNode report =
                server.demo().post(CHECK, "application/pdf", PDF).expect(200).json();

        assertThat(report.path("holds").asBoolean(true)).isFalse();
        assertThat(report.path("signatures").isArray()).isTrue();
        assertThat(report.path("signatures")).isEmpty();
        assertThat(report.path("sha256").asText()).hasSize(64);
    }

    @Test
    void what_is_no_pdf_is_refused_with_the_reason_in_words(SenServer server) {
        JsonNode problem = server.demo()
                .with("Accept-Language", "vi")
                .post(CHECK, "application/pdf", "không phải")
                .expect(422)
                .json();

        assertThat(problem.path("type").asText()).isEqualTo("urn:sen:problem:file-refused");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("not-a-pdf");
        assertThat(problem.at("/errors/0/message").asText()).contains("không phải là PDF");
        server.anybody().post(CHECK, "application/pdf", PDF).expect(401);
    }

    @Test
    void administrators_see_what_is_stored_and_that_no_scanner_is_on(SenServer server) {
        JsonNode usage =
                server.demo().get("/api/v1/documents/usage").expect(200).json();
        assertThat(usage.path("repository").asText()).isEqualTo("disk");
        assertThat(usage.path("files").isNumber()).isTrue();
        assertThat(usage.path("scanner").isTextual()).isFalse();

        JsonNode problem = server.demo()
                .post("/api/v1/documents/recheck", "{\"all\": false}")
                .expect(409)
                .json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:sen:problem:scanner-off");
        assertThat(server.demo().get("/metrics").expect(200).text()).contains("sen_files_not_checked ");
    }
}
