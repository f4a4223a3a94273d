// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.persistence.ModuleDatabase.Product;

/** Files as they come from offices, and from those who mean harm. */
class HostileTableTest {

    private static final String HEADER = "key,name,agency,position,valid_from";

    @Test
    void a_mark_of_utf_8_before_the_header_is_passed_over() throws Exception {
        byte[] file =
                ("\ufeff" + HEADER + "\r\ncb-1,Mẫu,H12,Chuyên viên,2025-07-01\r\n").getBytes(StandardCharsets.UTF_8);

        Table table = TableReader.read(file, StaffColumns.ALL);

        assertThat(table.unknown()).isEmpty();
        assertThat(table.rows().get(0).text(StaffColumns.KEY)).isEqualTo("cb-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void another_encoding_is_refused_before_names_are_spoilt(String encoding) {
        byte[] file =
                (HEADER + "\ncb-1,Nguyễn Văn Mậu é,H12,Chuyên viên,2025-07-01\n").getBytes(Charset.forName(encoding));

        assertThat(code(file)).isIn("not-utf-8", "columns-missing");
    }

    @Test
    void headers_may_be_vietnamese_with_or_without_marks_and_parted_by_semicolons() throws Exception {
        byte[] file = utf8("Mã cán bộ;HO VA TEN;Cơ quan;chức vụ;Từ ngày;Cột lạ\ncb-1;Mẫu;H12;Chuyên viên;1/7/2025;x\n");

        Table table = TableReader.read(file, StaffColumns.ALL);

        assertThat(table.rows().get(0).text(StaffColumns.NAME)).isEqualTo("Mẫu");
        assertThat(table.unknown()).containsExactly("Cột lạ");
    }

    @Test
    void missing_columns_are_named_all_at_once() {
        assertThatThrownBy(() -> TableReader.read(utf8("key,rank\nx,y\n"), StaffColumns.ALL))
                .isInstanceOfSatisfying(
                        UnreadableTableException.class,
                        refused -> assertThat(refused.args()).containsExactly("name, agency, position, valid_from"));
    }

    @Test
    void a_hundred_thousand_rows_are_refused_by_their_number() {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        IntStream.range(0, 100_000)
                .forEach(i -> file.append("cb-").append(i).append(",Mẫu,H12,Chuyên viên,2025-07-01\n"));

        assertThat(code(utf8(file.toString()))).isEqualTo("too-many-rows");
    }

    @Test
    void a_hundred_thousand_rows_of_a_spreadsheet_are_refused_by_their_number() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> header = List.of(HEADER.split(","));
            IntStream.range(0, header.size()).forEach(i -> sheet.value(0, i, header.get(i)));
            for (int line = 1; line <= 100_000; line++) {
                sheet.value(line, 0, "cb-" + line);
            }
        }

        assertThat(code(out.toByteArray())).isEqualTo("too-many-rows");
    }

    @Test
    void rows_that_are_longer_or_shorter_than_the_header_lose_nothing_and_break_nothing() throws Exception {
        Table table = TableReader.read(
                utf8(HEADER + "\ncb-1,Mẫu\n\n   \ncb-2,Mẫu,H12,Chuyên viên,2025-07-01,,,,\n"), StaffColumns.ALL);

        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(2, 5);
        assertThat(table.rows().get(0).text(StaffColumns.POSITION)).isEmpty();
    }

    @Test
    void a_cell_with_a_line_break_keeps_the_numbers_of_the_lines_after_it() throws Exception {
        Table table = TableReader.read(
                utf8(HEADER + "\ncb-1,\"Mẫu\nhai dòng\",H12,x,y\ncb-2,Mẫu,H12,x,y\n"), StaffColumns.ALL);

        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(2, 4);
    }

    @Test
    void more_columns_or_longer_cells_than_anybody_needs_are_refused() {
        assertThat(code(utf8(HEADER + ",x".repeat(100) + "\n"))).isEqualTo("too-many-columns");
        assertThat(code(utf8(HEADER + "\ncb-1," + "x".repeat(5_000) + "\n"))).isEqualTo("cell-too-long");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void days_in_other_ways_of_writing_are_told_row_by_row(Product product) throws Exception {
        try (ImportHarness sen = new ImportHarness(product)) {
            List<String> days =
                    List.of("2025/07/01", "07-2025", "32/01/2025", "1/13/2025", "hôm nay", "01/07/25", "1700-01-01");
            String[] rows = IntStream.range(0, days.size())
                    .mapToObj(i -> "cb-" + i + ",Mẫu,,H12.30,Chuyên viên,," + days.get(i) + ",")
                    .toArray(String[]::new);

            ImportReport report = sen.staff(false, rows);

            assertThat(report.refused()).isEqualTo(days.size());
            assertThat(ImportHarness.told(report))
                    .startsWith("2 /valid_from day-form", "3 /valid_from day-form")
                    .endsWith("8 /valid_from day-range");
        }
    }

    @Test
    void a_formula_of_a_spreadsheet_counts_by_its_result_and_is_never_run() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> header = List.of(HEADER.split(","));
            IntStream.range(0, header.size()).forEach(i -> sheet.value(0, i, header.get(i)));
            sheet.value(1, 0, "cb-1");
            sheet.formula(1, 1, "HYPERLINK(\"http://example.org\",\"x\")");
            sheet.value(1, 4, LocalDate.of(2025, 7, 1));
            sheet.style(1, 4).format("dd/mm/yyyy").set();
        }

        Table.Row row =
                TableReader.read(out.toByteArray(), StaffColumns.ALL).rows().get(0);

        assertThat(row.text(StaffColumns.NAME)).doesNotContain("HYPERLINK");
        assertThat(row.text(StaffColumns.VALID_FROM)).isEqualTo("2025-07-01");
    }

    @Test
    void a_spreadsheet_without_formats_is_read() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> header = List.of(HEADER.split(","));
            IntStream.range(0, header.size()).forEach(i -> sheet.value(0, i, header.get(i)));
            sheet.value(1, 0, "cb-1");
            sheet.value(1, 1, "Mẫu");
        }

        Table table = TableReader.read(without("xl/styles.xml", out.toByteArray()), StaffColumns.ALL);

        assertThat(table.rows().get(0).text(StaffColumns.NAME)).isEqualTo("Mẫu");
    }

    /** A file as programs write it that leave out what nobody asked for. */
    private static byte[] without(String part, byte[] file) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(rest)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(part)) {
                    String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(utf8(text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")));
                    out.closeEntry();
                }
            }
        }
        return rest.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(ImportedTable.class)
    void a_template_is_a_table_that_the_import_takes_and_explains_every_column(ImportedTable kind) throws Exception {
        TableTemplate template = new TableTemplate(kind, Locale.forLanguageTag("vi"));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        template.csv(csv);
        template.xlsx(xlsx);

        for (byte[] file : List.of(csv.toByteArray(), xlsx.toByteArray())) {
            Table table = TableReader.read(file, kind.columns());
            assertThat(table.rows()).isEmpty();
            assertThat(table.unknown()).isEmpty();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            List<Row> guide = book.getSheet(1).orElseThrow().read();
            assertThat(guide)
                    .hasSize(kind.headers().size() + 1)
                    .allSatisfy(row -> assertThat(row.getCellText(2)).doesNotStartWith("import."));
        }
    }

    private static String code(byte[] file) {
        try {
            TableReader.read(file, StaffColumns.ALL);
            return "read";
        } catch (UnreadableTableException refused) {
            return refused.code();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
