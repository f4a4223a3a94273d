// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.documents.SampleFiles;
import vn.sen.documents.api.CellKind;
import vn.sen.documents.api.TableColumn;
import vn.sen.documents.api.TableFault;
import vn.sen.documents.api.TableFormat;
import vn.sen.documents.api.TableRefusedException;
import vn.sen.documents.api.TableSummary;
import vn.sen.documents.api.TableWriter;
import vn.sen.documents.place.DiskRepository;

class StreamedTablesTest {

    private static final List<String> HEADER = List.of("Họ tên", "Số con", "Thu nhập", "Ngày sinh", "Hộ nghèo");
    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.required("name", CellKind.TEXT, "Họ tên", "Name").atMost(20),
            TableColumn.optional("children", CellKind.INTEGER, "Số con"),
            TableColumn.optional("income", CellKind.DECIMAL, "Thu nhập"),
            TableColumn.optional("born", CellKind.DATE, "Ngày sinh"),
            TableColumn.optional("poor", CellKind.FLAG, "Hộ nghèo"));

    @TempDir
    Path folder;

    private DiskRepository repository;
    private StreamedTables tables;

    @BeforeEach
    void open() throws IOException {
        repository = new DiskRepository(folder);
        tables = new StreamedTables(repository);
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void what_was_written_is_read_back_with_its_types(TableFormat format) throws IOException {
        byte[] file = written(
                format,
                List.of("Nguyễn Văn Ánh", 3, new BigDecimal("12.5"), LocalDate.of(1990, 2, 28), true),
                List.of("Trần \"B\", thứ hai", Optional.empty(), Optional.of(7L), Optional.empty(), false));

        KeptRows rows = new KeptRows();
        TableSummary summary = tables.read(new ByteArrayInputStream(file), COLUMNS, rows);

        assertThat(summary).isEqualTo(new TableSummary(2, 0, List.of()));
        assertThat(rows.faults()).isEmpty();
        assertThat(rows.rows().get(0).values())
                .isEqualTo(Map.of(
                        "name",
                        "Nguyễn Văn Ánh",
                        "children",
                        3L,
                        "income",
                        new BigDecimal("12.5"),
                        "born",
                        LocalDate.of(1990, 2, 28),
                        "poor",
                        true));
        assertThat(rows.rows().get(1).text("name")).contains("Trần \"B\", thứ hai");
        assertThat(rows.rows().get(1).value("income", BigDecimal.class))
                .hasValueSatisfying(income -> assertThat(income).isEqualByComparingTo("7"));
        assertThat(rows.rows().get(1).value("children", Long.class)).isEmpty();
    }

    @Test
    void a_text_that_would_be_run_as_a_formula_is_defused_and_a_number_is_left_alone() throws IOException {
        String csv = text(written(
                TableFormat.CSV,
                List.of("=cmd|' /C calc'!A0", -5, 1, LocalDate.EPOCH, true),
                List.of(" @SUM(1)", 1, 1, LocalDate.EPOCH, true)));

        assertThat(csv.lines()).anyMatch(line -> line.startsWith("'=cmd|' /C calc'!A0,-5,"));
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("' @SUM(1),"));
        assertThat(csv).startsWith("\ufeffHọ tên,Số con");
    }

    @Test
    void a_moment_is_written_in_vietnamese_time_and_a_long_number_stays_whole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = tables.write(TableFormat.XLSX, "Bảng", List.of("Name", "Số con"), out)) {
            writer.row(List.of(Instant.parse("2026-11-28T20:00:00Z"), new BigDecimal("012345678901234567")));
            writer.row(List.of("có ký tự \u0001 lạ", 1));
        }
        KeptRows rows = new KeptRows();
        tables.read(
                new ByteArrayInputStream(out.toByteArray()),
                List.of(
                        TableColumn.required("name", CellKind.TEXT, "Name"),
                        TableColumn.required("children", CellKind.TEXT, "Số con")),
                rows);

        assertThat(rows.rows().get(0).values())
                .isEqualTo(Map.of("name", "2026-11-29", "children", "12345678901234567"));
        assertThat(rows.rows().get(1).text("name")).contains("có ký tự \ufffd lạ");
    }

    @Test
    void every_fault_of_a_row_is_told_and_the_others_are_read() {
        KeptRows rows = new KeptRows();
        TableSummary summary = tables.read(
                stream("Name;Ngày sinh;Số con;Hộ nghèo;Thu nhập;Ghi chú\r\n"
                        + "An;29/2/2025;hai;có lẽ;1,5,5;x\r\n"
                        + "\r\n"
                        + ";01/02/2026;1.234.567;x;1,5;\r\n"
                        + "Tên dài hơn hai mươi ký tự;;\r\n"
                        + "Bình;01/02/2026;1.234.567;x;1,5;\r\n"),
                COLUMNS,
                rows);

        assertThat(summary).isEqualTo(new TableSummary(4, 3, List.of("Ghi chú")));
        assertThat(rows.faults())
                .containsExactly(
                        new TableFault(2, "born", "cell-not-date", List.of("29/2/2025")),
                        new TableFault(2, "children", "cell-not-integer", List.of("hai")),
                        new TableFault(2, "poor", "cell-not-flag", List.of("có lẽ")),
                        new TableFault(2, "income", "cell-not-decimal", List.of("1,5,5")),
                        new TableFault(4, "name", "cell-missing", List.of()),
                        new TableFault(5, "name", "cell-too-long", List.of(20)));
        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.rows().get(0).number()).isEqualTo(6);
        assertThat(rows.rows().get(0).values())
                .isEqualTo(Map.of(
                        "name",
                        "Bình",
                        "born",
                        LocalDate.of(2026, 2, 1),
                        "children",
                        1_234_567L,
                        "poor",
                        true,
                        "income",
                        new BigDecimal("1.5")));
    }

    @Test
    void every_fault_has_words_in_both_languages() {
        for (String code : List.of(
                "cell-missing",
                "cell-too-long",
                "cell-not-integer",
                "cell-not-decimal",
                "cell-not-date",
                "cell-not-flag")) {
            TableFault fault = new TableFault(2, "x", code, List.of("giá trị"));
            assertThat(tables.text(fault, Locale.forLanguageTag("vi"))).isNotEqualTo(code);
            assertThat(tables.text(fault, Locale.ENGLISH))
                    .isNotEqualTo(code)
                    .isNotEqualTo(tables.text(fault, Locale.forLanguageTag("vi")));
        }
    }

    @Test
    void a_file_that_is_no_such_table_is_refused_with_the_reason() {
        assertRefused("", "table-empty");
        assertRefused("Số con\r\n1\r\n", "columns-missing");
        assertRefused("Name,name\r\n1,2\r\n", "column-twice");
        assertRefused("Name\r\n\"chưa đóng", "not-a-table");
        assertRefused("PK nonsense", "not-a-table");
        assertThatThrownBy(() -> tables.read(
                        new ByteArrayInputStream("Name\r\nTr\u00e2n\r\n".getBytes(StandardCharsets.ISO_8859_1)),
                        COLUMNS,
                        new KeptRows()))
                .hasMessage("not-utf-8");
    }

    @Test
    void a_spreadsheet_that_would_fill_the_memory_is_refused() {
        byte[] bomb = SampleFiles.zip(Map.of("xl/sharedStrings.xml", new byte[65 * 1024 * 1024]));
        assertThatThrownBy(() -> tables.read(new ByteArrayInputStream(bomb), COLUMNS, new KeptRows()))
                .hasMessage("unpacks-too-large");
    }

    @Test
    void a_value_that_no_cell_can_hold_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> written(TableFormat.CSV, List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(TableFormat.XLSX, List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(String csv, String code) {
        assertThatThrownBy(() -> tables.read(stream(csv), COLUMNS, new KeptRows()))
                .as(csv)
                .isInstanceOfSatisfying(TableRefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(tables.text(refused, Locale.forLanguageTag("vi")))
                            .isNotEqualTo(code);
                });
    }

    private byte[] written(TableFormat format, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = tables.write(format, "Danh sách", HEADER, out)) {
            for (List<?> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    private static ByteArrayInputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }
}
