// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.exchange.AgencyImport;
import vn.sen.organization.exchange.DeskImport;
import vn.sen.organization.exchange.ImportReport;
import vn.sen.organization.exchange.ImportedTable;
import vn.sen.organization.exchange.StaffImport;
import vn.sen.organization.exchange.TableImports;
import vn.sen.organization.exchange.TableTransaction;
import vn.sen.organization.staff.EmploymentRegister;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Files on the page: looked at first, taken in when somebody says so. */
class ImportScreenTest {

    private static final String DESK =
            "agency,name,address,monday,valid_from\nH12.30,Một cửa xã,Ấp 1,07:00-11:00,2025-07-01\n";
    private static final String FORM = "multipart/form-data; boundary=b";

    private final Office office = new Office(Product.H2);
    private final TableTransaction transaction = new TableTransaction(office.database.transactions(), office.trail);
    private final ImportScreen screen = new ImportScreen(
            new TableImports(
                    new AgencyImport(office.register, Samples.TODAY),
                    new StaffImport(
                            office.register, new EmploymentRegister(office.agencies, office.trail), transaction),
                    new DeskImport(office.register, office.desks, transaction)),
            office.authority);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_file_is_looked_at_without_being_taken_in_and_then_taken_in() throws Exception {
        ImportReport looked = report(run("desks", "check", DESK, Office.administrator()));

        assertThat(looked.created()).isEqualTo(1);
        assertThat(looked.dryRun()).isTrue();
        assertThat(desks()).isZero();

        assertThat(report(run("desks", "apply", DESK, Office.administrator())).created())
                .isEqualTo(1);
        assertThat(desks()).isEqualTo(1);
        assertThat(office.trail.lines()).last().isEqualTo("organization.import DONE -");
    }

    @Test
    void faults_are_told_in_the_language_of_the_page() throws Exception {
        String bad = DESK.replace("Ấp 1", "");

        assertThat(message(bad, headers("vi", Map.of()))).contains("Ô này còn trống");
        assertThat(message(bad, headers("en", Map.of()))).contains("empty");
        assertThat(message(
                        bad,
                        headers(
                                "en",
                                Map.of(
                                        "sen-lang",
                                        new Cookie.Builder("sen-lang")
                                                .value("vi")
                                                .build()))))
                .as("what was chosen comes before what the browser says")
                .contains("Ô này còn trống");
    }

    @Test
    void without_a_file_and_with_one_that_is_no_table_the_page_says_so() throws Exception {
        Response none = screen.run(
                "desks",
                "check",
                body("--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nx\r\n--b--\r\n"),
                FORM,
                headers("vi", Map.of()),
                Office.administrator());
        Response unreadable = run("desks", "check", "không,phải,bảng\n1,2,3\n", Office.administrator());

        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(outcome(none).noneChosen()).isTrue();
        assertThat(unreadable.getStatus()).isEqualTo(422);
        assertThat(outcome(unreadable).unreadable()).isPresent();
        assertThat(outcome(unreadable).report()).isEmpty();
    }

    @Test
    void who_administers_a_part_takes_no_file_in() {
        assertThatThrownBy(() -> run("desks", "apply", DESK, Office.administratorOf(Samples.COMMUNE)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo("administers-part"));
        assertThat(desks()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void each_table_has_a_page_and_templates_that_it_takes_itself(ImportedTable table) throws Exception {
        assertThat(screen.form(table.path()).params().get("table")).isEqualTo(table);
        for (String language : List.of("vi", "en")) {
            String template = template(table, language);
            assertThat(template.lines().findFirst().orElseThrow().split(","))
                    .hasSize(table.headers().size());
            assertThat(report(run(table.path(), "check", template, Office.administrator()))
                            .unknownColumns())
                    .isEmpty();
        }
        assertThat(template(table, "vi")).isNotEqualTo(template(table, "en"));
    }

    @Test
    void a_table_that_nobody_knows_is_not_found() {
        assertThatThrownBy(() -> screen.form("dossiers")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run("dossiers", "apply", DESK, Office.administrator()))
                .isInstanceOf(NotFoundException.class);
        assertThat(screen.agencies().params().get("table")).isEqualTo(ImportedTable.AGENCIES);
    }

    private Response run(String table, String act, String file, SecurityContext security) throws Exception {
        return screen.run(table, act, upload(file), FORM, headers("vi", Map.of()), security);
    }

    private String message(String file, HttpHeaders headers) throws Exception {
        Response response = screen.run("desks", "check", upload(file), FORM, headers, Office.administrator());
        return report(response).faults().get(0).message();
    }

    private String template(ImportedTable table, String language) throws Exception {
        StreamingOutput csv = (StreamingOutput)
                screen.csvTemplate(table.path(), headers(language, Map.of())).getEntity();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        csv.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private int desks() {
        return office.desks.of(Set.of(Samples.COMMUNE), Samples.DAY).size();
    }

    private static ByteArrayInputStream upload(String file) {
        return body("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--b--\r\n");
    }

    private static ByteArrayInputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportScreen.Outcome outcome(Response response) {
        return (ImportScreen.Outcome) ((HtmlPage) response.getEntity()).params().get("outcome");
    }

    private static ImportReport report(Response response) {
        return outcome(response).report().orElseThrow();
    }

    private static HttpHeaders headers(String language, Map<String, Cookie> cookies) {
        return (HttpHeaders) Proxy.newProxyInstance(
                HttpHeaders.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, args) ->
                        method.getName().equals("getCookies") ? cookies : List.of(Locale.forLanguageTag(language)));
    }
}
