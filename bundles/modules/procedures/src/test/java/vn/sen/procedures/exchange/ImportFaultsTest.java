// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.Sample;

class ImportFaultsTest {

    private static final String GOOD = "{\"code\":\"1.000001\",\"name\":\"Cấp giấy\",\"field\":\"Hộ tịch\"}";

    private final Catalogue catalogue = new Catalogue();

    @Test
    void bad_rows_are_told_each_with_its_reason_and_good_rows_are_kept() {
        ImportReport report = catalogue.importing(rows(
                GOOD,
                "{\"code\":12,\"name\":\"\",\"colour\":\"red\"}",
                "7",
                "{\"code\":\"1.000002\",\"name\":\"A\\u0000\",\"field\":\"B\"}",
                GOOD));

        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.faults())
                .extracting(fault -> fault.row() + " " + fault.pointer() + " " + fault.code())
                .contains(
                        "2 /code type-wrong",
                        "2 /name text-missing",
                        "2 /field text-missing",
                        "2 /colour field-unknown",
                        "3  type-wrong",
                        "4 /name control-character",
                        "5 /code code-twice");
        assertThat(catalogue.codes("")).containsExactly("1.000001");
    }

    @Test
    void a_trial_tells_the_same_and_writes_nothing() {
        ImportReport report = catalogue.tryingOut(rows(GOOD, "{}"), "en");

        assertThat(report.dryRun()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.faults()).isNotEmpty();
        assertThat(catalogue.store.isEmpty()).isTrue();
    }

    @Test
    void messages_come_in_the_language_that_was_asked_for() {
        assertThat(catalogue.tryingOut(rows("{}"), "vi").faults().get(0).message())
                .isEqualTo("Thiếu giá trị bắt buộc. Hãy điền vào.");
        assertThat(catalogue.tryingOut(rows("{}"), "en").faults().get(0).message())
                .isEqualTo("A required value is missing. Fill it in.");
    }

    @Test
    void a_changed_row_is_a_further_version_from_today() {
        catalogue.importing(rows(GOOD));
        ImportReport report = catalogue.importing(rows(GOOD.replace("Cấp giấy", "Cấp lại giấy")));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(catalogue.store.latest("1.000001").orElseThrow().validFrom()).contains(Catalogue.TODAY);
        assertThat(catalogue
                        .importing(rows(GOOD.replace("Cấp giấy", "Cấp lại giấy")))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void what_is_too_long_too_many_or_too_large_is_a_fault() {
        String longName = GOOD.replace("Cấp giấy", "x".repeat(2001));
        String manyApplicants = GOOD.replace("}", ",\"applicants\":[" + "\"a\",".repeat(2000) + "\"a\"]}");
        String largeRecord = GOOD.replace(
                "}",
                ",\"components\":[" + ("{\"name\":\"" + "x".repeat(19_000) + "\"},").repeat(30) + "{\"name\":\"x\"}]}");

        assertThat(codes(longName, manyApplicants, largeRecord))
                .containsExactly("text-too-long", "list-too-long", "record-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"procedures\"", "{}", "{\"procedures\": {}}", "[{]", "[1,2", "{\"a\":1}}"})
    void what_is_no_list_of_rows_is_refused_as_a_whole(String document) {
        assertThat(new SourceDocument(Sample.JSON, document.getBytes(StandardCharsets.UTF_8))
                        .check()
                        .unreadable())
                .isPresent();
    }

    @Test
    void a_document_that_is_not_utf_8_or_nested_without_end_is_refused() {
        byte[] latin = "[{\"name\":\"Đ".getBytes(StandardCharsets.UTF_8);
        latin[latin.length - 1] = (byte) 0xff;
        byte[] nested = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        assertThat(new SourceDocument(Sample.JSON, latin).check().unreadable())
                .contains(SourceDocument.Unreadable.NOT_JSON);
        assertThat(new SourceDocument(Sample.JSON, nested).check().unreadable())
                .contains(SourceDocument.Unreadable.NOT_JSON);
    }

    @Property(tries = 300)
    void no_text_whatever_breaks_the_import(@ForAll String name, @ForAll String value) {
        Map<String, String> members = new HashMap<>(Map.of("code", "1.000001", "name", value, "field", value));
        members.put(name, value);
        members.put("source", value);
        String row = Sample.JSON.write(members);

        ImportReport report = catalogue.tryingOut(rows(row), "vi");

        assertThat(report.refused()).isEqualTo(1);
    }

    private List<String> codes(String... rows) {
        return catalogue.tryingOut(rows(rows), "en").faults().stream()
                .map(ImportReport.RowFault::code)
                .toList();
    }

    private static byte[] rows(String... rows) {
        return ("[" + String.join(",", rows) + "]").getBytes(StandardCharsets.UTF_8);
    }
}
