// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.organization.Samples;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;

/** Rows that tell the life of an agency, against one another and against what is recorded. */
class AgencyHistoryImportTest {

    private static final String HEADER = "key,code,name,kind,parent,valid_from,valid_to,successors";
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final ModuleDatabase database = ModuleDatabase.open(Product.H2, Acts.class);
    private final ActRegister register = Samples.register(database);
    private final AgencyImport imports = new AgencyImport(register, Samples.TODAY);
    private final LiveAgencies agencies = new LiveAgencies(register);

    @BeforeEach
    void found_a_province() throws Exception {
        assertThat(of(
                                "tinh,H12,Tỉnh Cà Mau,PROVINCE,,2025-07-01,,",
                                "so,,Sở Y tế,DEPARTMENT,tinh,2025-07-01,2025-12-31,")
                        .faults())
                .isEmpty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rows_of_one_life_have_no_gap_and_stand_or_fall_together() throws Exception {
        ImportReport report = of(
                "moi,,Tên Một,DEPARTMENT,tinh,2025-07-01,2025-09-30,",
                "moi,,Tên Hai,DEPARTMENT,tinh,2025-10-02,,",
                "khac,,Tên Ba,DEPARTMENT,tinh,2025-07-01,,");

        assertThat(ImportHarness.told(report))
                .containsExactly("2 /key other-row-refused", "3 /valid_from rows-not-adjoining");
        assertThat(report.created()).isEqualTo(1);
        assertThat(agencies.find(FileKeys.named("moi"), NEW_YEAR)).isEmpty();
    }

    @Test
    void a_name_that_changes_from_row_to_row_is_a_life_with_two_names() throws Exception {
        of("moi,,Tên Một,DEPARTMENT,tinh,2025-07-01,2025-09-30,", "moi,,Tên Hai,DEPARTMENT,tinh,2025-10-01,,");

        assertThat(agencies.find(FileKeys.named("moi"), LocalDate.of(2025, 9, 30)))
                .hasValueSatisfying(agency -> assertThat(agency.name()).isEqualTo("Tên Một"));
        assertThat(agencies.find(FileKeys.named("moi"), LocalDate.of(2025, 10, 1)))
                .hasValueSatisfying(agency -> assertThat(agency.name()).isEqualTo("Tên Hai"));
    }

    @Test
    void a_row_speaks_of_days_on_which_the_agency_lives() throws Exception {
        assertThat(ImportHarness.told(of("so,,Sở Y tế,DEPARTMENT,tinh,2025-06-01,2025-12-31,")))
                .contains("2 /valid_from row-outside-life");
        assertThat(ImportHarness.told(of("so,,Sở Y tế,DEPARTMENT,tinh,2025-07-01,2026-03-31,")))
                .containsExactly("2 /valid_to row-ends-otherwise");
        assertThat(ImportHarness.told(of("so,,Sở Y tế,DEPARTMENT,tinh,2025-07-01,,")))
                .containsExactly("2 /valid_to row-ends-otherwise");
    }

    @Test
    void an_agency_does_not_lose_its_parent_by_an_empty_cell() throws Exception {
        of("phong,,Phòng,DEPARTMENT,tinh,2025-07-01,,");

        assertThat(ImportHarness.told(of("phong,,Phòng,DEPARTMENT,,2026-01-01,,")))
                .containsExactly("2 /parent parent-not-to-be-lost");
    }

    @Test
    void a_successor_is_known_by_the_file_or_by_the_register() throws Exception {
        assertThat(ImportHarness.told(of("cu,,Cũ,DEPARTMENT,tinh,2025-07-01,2025-12-31,khong-co")))
                .containsExactly("2 /successors key-unknown");
        assertThat(of("cu,,Cũ,DEPARTMENT,tinh,2025-07-01,2025-12-31,moi", "moi,,Mới,DEPARTMENT,tinh,2026-01-01,,")
                        .created())
                .isEqualTo(2);
        assertThat(agencies.rolledUp(FileKeys.named("cu"), NEW_YEAR)).containsExactly(FileKeys.named("moi"));
    }

    @Test
    void a_bad_row_takes_those_with_it_that_rest_on_it_and_no_other() throws Exception {
        ImportReport report = of(
                "tren,H12,Trùng mã,DEPARTMENT,tinh,2025-07-01,,",
                "duoi,,Dưới,DEPARTMENT,tren,2025-07-01,,",
                "ben,,Bên cạnh,DEPARTMENT,tinh,2025-07-01,,");

        assertThat(report.faults())
                .extracting(ImportReport.RowFault::row)
                .contains(2, 3)
                .doesNotContain(4);
        assertThat(agencies.find(FileKeys.named("ben"), NEW_YEAR)).isPresent();
        assertThat(agencies.find(FileKeys.named("duoi"), NEW_YEAR)).isEmpty();
    }

    private ImportReport of(String... rows) throws UnreadableTableException {
        return imports.run(
                ImportHarness.order(ImportedTable.AGENCIES, false),
                ImportHarness.file(HEADER, rows),
                ImportHarness.UNHEARD);
    }
}
