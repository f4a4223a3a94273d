// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Agency;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.organization.tree.Life;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;

class ImportTest {

    private static final String HEADER = "key,code,name,kind,parent,valid_from,valid_to,successors,confirmed\n";
    private static final String TWO_TIERS = HEADER
            + "cu,H12,Tỉnh Cà Mau,PROVINCE,,1997-01-01,2025-06-30,moi,false\n"
            + "moi,H12,Tỉnh Cà Mau,PROVINCE,,2025-07-01,,,true\n"
            + "huyen,,Huyện U Minh,huyện,cu,01/01/2021,30/06/2025,moi,false\n"
            + "xa,,Xã Khánh An,xã,huyen,2021-01-01,2025-06-30,xa-moi,false\n"
            + "xa-moi,,Xã Khánh An,COMMUNE,moi,2025-07-01,,,false\n";
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final ModuleDatabase database = ModuleDatabase.open(Product.H2, Acts.class);
    private final ActRegister register = Samples.register(database);
    private final AgencyImport imports = new AgencyImport(register, Samples.TODAY);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_table_of_both_tiers_becomes_a_tree_with_successors(Product product) throws UnreadableTableException {
        try (ModuleDatabase fresh = ModuleDatabase.open(product, Acts.class)) {
            ActRegister other = Samples.register(fresh);

            ImportReport report =
                    new AgencyImport(other, Samples.TODAY).run(order(false), bytes(TWO_TIERS), ImportHarness.UNHEARD);

            assertThat(report.faults()).isEmpty();
            assertThat(report.created()).isEqualTo(5);
            LiveAgencies agencies = new LiveAgencies(other);
            assertThat(agencies.byCode("H12", AFTER)).map(Agency::id).contains(FileKeys.named("moi"));
            assertThat(agencies.rolledUp(FileKeys.named("huyen"), AFTER)).containsExactly(FileKeys.named("moi"));
            assertThat(agencies.rolledUp(FileKeys.named("xa"), AFTER)).containsExactly(FileKeys.named("xa-moi"));
            assertThat(agencies.find(FileKeys.named("xa-moi"), AFTER))
                    .map(Agency::confirmed)
                    .contains(false);
        }
    }

    @Test
    void importing_the_same_table_again_changes_nothing() throws UnreadableTableException {
        imports.run(order(false), bytes(TWO_TIERS), ImportHarness.UNHEARD);
        int acts = register.all().size();

        ImportReport again = imports.run(order(false), bytes(TWO_TIERS), ImportHarness.UNHEARD);

        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(again.faults()).isEmpty();
        assertThat(register.all()).hasSize(acts);
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() throws UnreadableTableException {
        ImportReport report = imports.run(order(true), bytes(TWO_TIERS), ImportHarness.UNHEARD);

        assertThat(report.created()).isEqualTo(5);
        assertThat(report.dryRun()).isTrue();
        assertThat(register.all()).isEmpty();
    }

    @Test
    void bad_rows_are_told_each_with_its_reason_and_good_ones_are_kept() throws UnreadableTableException {
        String table = TWO_TIERS
                + "so,X,Sở lạ,DEPARTMENT,moi,2025-07-01,,,\n"
                + "mo-coi,,Xã mồ côi,COMMUNE,khong-co,2025-07-01,,,\n"
                + ",,Không khoá,COMMUNE,moi,2025-07-01,,,\n"
                + "nguoc,,Ngược,COMMUNE,moi,2025-07-02,2025-07-01,,\n"
                + "trung,H12,Trùng mã,PROVINCE,,2025-08-01,,,\n"
                + "con,,Con của huyện,COMMUNE,huyen,2021-01-01,,,\n";

        ImportReport report = imports.run(order(false), bytes(table), ImportHarness.UNHEARD);

        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.faults())
                .extracting(ImportReport.RowFault::row, ImportReport.RowFault::pointer, ImportReport.RowFault::code)
                .contains(
                        tuple(7, "/code", "code-form"),
                        tuple(8, "/parent", "key-unknown"),
                        tuple(9, "/key", "key-missing"),
                        tuple(10, "/valid_to", "period-reversed"),
                        tuple(11, "/key", "code-taken"));
        assertThat(report.accepted() + report.refused()).isEqualTo(11);
        assertThat(report.accepted()).isGreaterThanOrEqualTo(5);
        assertThat(report.faults())
                .allSatisfy(fault -> assertThat(fault.message()).contains(" "));
    }

    @Test
    void a_table_does_not_rewrite_history() throws UnreadableTableException {
        imports.run(order(false), bytes(TWO_TIERS), ImportHarness.UNHEARD);

        ImportReport report = imports.run(
                order(false),
                bytes(HEADER + "moi,H12,Tỉnh Minh Hải,PROVINCE,,2025-07-01,,,true\n"),
                ImportHarness.UNHEARD);

        assertThat(report.faults()).extracting(ImportReport.RowFault::code).containsExactly("row-against-history");
    }

    @Test
    void a_later_row_of_an_agency_renames_it_from_that_day() throws UnreadableTableException {
        imports.run(order(false), bytes(TWO_TIERS), ImportHarness.UNHEARD);

        imports.run(
                order(false),
                bytes(HEADER + "xa-moi,,Xã Khánh An Mới,COMMUNE,moi,2026-01-01,,,true\n"),
                ImportHarness.UNHEARD);

        Life life = register.tree().life(FileKeys.named("xa-moi")).orElseThrow();
        assertThat(life.spans())
                .extracting(span -> span.state().name())
                .containsExactly("Xã Khánh An", "Xã Khánh An Mới");
    }

    @Test
    void what_is_exported_is_imported_again_as_it_was() throws Exception {
        imports.run(order(false), bytes(TWO_TIERS), ImportHarness.UNHEARD);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        new AgencyExport(register).writeCsv(Optional.empty(), csv);
        new AgencyExport(register).writeXlsx(Optional.empty(), xlsx);

        for (byte[] file : List.of(csv.toByteArray(), xlsx.toByteArray())) {
            ImportReport same = imports.run(order(false), file, ImportHarness.UNHEARD);
            assertThat(same.faults()).isEmpty();
            assertThat(same.unchanged()).isEqualTo(5);
            try (ModuleDatabase fresh = ModuleDatabase.open(Product.H2, Acts.class)) {
                ActRegister other = Samples.register(fresh);
                assertThat(new AgencyImport(other, Samples.TODAY)
                                .run(order(false), file, ImportHarness.UNHEARD)
                                .faults())
                        .isEmpty();
                assertThat(other.tree().lives())
                        .containsExactlyInAnyOrderElementsOf(register.tree().lives());
            }
        }
    }

    @Test
    void days_of_a_spreadsheet_are_read_as_days() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> header = List.of("Khoá", "Tên", "Loại", "Từ ngày");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, "tinh");
            sheet.value(1, 1, "Tỉnh Cà Mau");
            sheet.value(1, 2, "Tỉnh");
            sheet.value(1, 3, AFTER);
            sheet.style(1, 3).format("dd/mm/yyyy").set();
        }

        ImportReport report = imports.run(order(false), out.toByteArray(), ImportHarness.UNHEARD);

        assertThat(report.faults()).isEmpty();
        assertThat(register.tree().life(FileKeys.named("tinh")).orElseThrow().from())
                .isEqualTo(AFTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "key,name\\nx,y|columns-missing",
                "name,name,kind,valid_from\\n|column-twice",
                "name,kind,valid_from\\n\"x,PROVINCE,2025-07-01|quote-open",
                "name,kind,valid_from\\n\"x\"y,PROVINCE,2025-07-01|quote-inside",
                "PK but no zip|not-a-spreadsheet"
            })
    void a_file_that_is_no_table_is_refused_with_its_reason(String text, String code) {
        assertThatThrownBy(() -> imports.run(order(true), bytes(text.replace("\\n", "\n")), ImportHarness.UNHEARD))
                .isInstanceOfSatisfying(
                        UnreadableTableException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_file_that_unpacks_to_far_more_than_it_is_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }

        assertThat(out.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> TableReader.read(out.toByteArray(), AgencyColumns.ALL))
                .isInstanceOfSatisfying(
                        UnreadableTableException.class,
                        refused -> assertThat(refused.code()).isEqualTo("unpacks-too-large"));
    }

    @Test
    void a_cell_that_would_be_run_as_a_formula_is_written_as_text() throws Exception {
        imports.run(
                order(false),
                bytes(HEADER + "t,,\"=HYPERLINK(\"\"x\"\")\",PROVINCE,,2025-07-01,,,\n"),
                ImportHarness.UNHEARD);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();

        new AgencyExport(register).writeCsv(Optional.empty(), csv);

        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    private static ImportOrder order(boolean dryRun) {
        return new ImportOrder(ImportedTable.AGENCIES, dryRun, "test", "vi", "Nhập từ tệp");
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
