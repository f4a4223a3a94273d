// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.audit.KeptActs;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.exchange.AgencyImport;
import vn.sen.organization.exchange.FileKeys;
import vn.sen.organization.exchange.ImportOrder;
import vn.sen.organization.exchange.ImportReport;
import vn.sen.organization.exchange.ImportedTable;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.ModuleJson;

class DemonstrationTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final ModuleDatabase database = ModuleDatabase.open(Product.H2, Acts.class);
    private final ActRegister register = Samples.register(database);
    private final LiveAgencies agencies = new LiveAgencies(register);
    private ImportReport report;

    @BeforeEach
    void load() throws Exception {
        report = new AgencyImport(register, Samples.TODAY)
                .run(
                        new ImportOrder(ImportedTable.AGENCIES, false, "demo", "vi", "Demo"),
                        DemonstrationData.table(),
                        (done, total, errors) -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_row_of_the_demonstration_is_accepted() {
        assertThat(report.faults()).isEmpty();
        assertThat(report.created()).isGreaterThan(150);
    }

    @Test
    void two_provinces_with_sixteen_districts_become_one_with_sixty_four_communes_and_wards() {
        assertThat(agencies.roots(BEFORE)).hasSize(2);
        assertThat(count(BEFORE, AgencyKind.DISTRICT)).isEqualTo(16);
        assertThat(agencies.roots(AFTER)).extracting(Agency::name).containsExactly("Uỷ ban nhân dân tỉnh Cà Mau");
        assertThat(count(AFTER, AgencyKind.DISTRICT)).isZero();
        assertThat(count(AFTER, AgencyKind.COMMUNE)).isEqualTo(55);
        assertThat(count(AFTER, AgencyKind.WARD)).isEqualTo(9);
    }

    @Test
    void the_new_province_answers_for_everything_of_both_old_ones() {
        UUID province = FileKeys.named("ca-mau");

        assertThat(agencies.answersFor(province, AFTER)).containsAll(agencies.living(BEFORE, BEFORE));
    }

    @Test
    void what_is_not_confirmed_says_so() {
        assertThat(agencies.byCode("H12", AFTER)).map(Agency::confirmed).contains(true);
        assertThat(agencies.find(FileKeys.named("bac-lieu"), BEFORE))
                .map(Agency::confirmed)
                .contains(false);
        assertThat(agencies.search(AgencyQuery.all(AFTER)).stream().filter(Agency::confirmed))
                .hasSizeLessThan(10);
    }

    @Test
    void desks_are_open_and_invented_persons_hold_positions() throws Exception {
        DeskRegister desks = new DeskRegister(database.transactions(), agencies, new KeptActs());
        StaffRegister staff = new StaffRegister(database.transactions(), agencies, new KeptActs());

        new DemonstrationPlaces(desks, staff, new ModuleJson(), Samples.TODAY).fill();

        StaffBook book = new StaffBook(database.transactions(), agencies);
        assertThat(desks.of(Set.of(FileKeys.named("ca-mau/ttpvhcc")), AFTER)).hasSize(2);
        assertThat(book.holders(FileKeys.named("xa-dat-mui"), AFTER)).hasSize(3);
        assertThat(book.delegationsAt(FileKeys.named("xa-dat-mui"), Samples.TODAY.date()))
                .hasSize(1);
        assertThat(book.bySubject("demo")).isPresent();
    }

    private long count(LocalDate day, AgencyKind kind) {
        return agencies.search(new AgencyQuery(day, Optional.empty(), Set.of(kind), Optional.empty(), 1_000))
                .size();
    }
}
