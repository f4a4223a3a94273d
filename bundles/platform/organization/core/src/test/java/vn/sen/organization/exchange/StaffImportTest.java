// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.Actor;
import vn.sen.organization.Samples;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.Term;
import vn.sen.persistence.ModuleDatabase.Product;

@ParameterizedClass
@EnumSource(Product.class)
class StaffImportTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final String HEAD = "cb-1,Nguyễn Văn Mẫu,,H12.30,Chủ tịch UBND xã,Người đứng đầu,01/07/2025,";
    private static final String CLERK = ",Lê Văn Minh Hoạ,clerk,H12.30,Công chức một cửa,CLERK,2025-07-01,2025-12-31";

    @Parameter
    private Product product;

    private ImportHarness sen;

    @BeforeEach
    void open() {
        sen = new ImportHarness(product);
    }

    @AfterEach
    void close() {
        sen.close();
    }

    @Test
    void a_row_brings_the_person_the_position_and_who_holds_it() throws Exception {
        ImportReport report = sen.staff(false, HEAD, CLERK);

        assertThat(report.faults()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        List<Term> holders = sen.book.holders(Samples.COMMUNE, DAY);
        assertThat(holders)
                .extracting(
                        term -> term.holder().name() + ", " + term.position().title())
                .containsExactly("Nguyễn Văn Mẫu, Chủ tịch UBND xã", "Lê Văn Minh Hoạ, Công chức một cửa");
        assertThat(holders.get(0).position().rank()).isEqualTo(PositionRank.HEAD);
        assertThat(holders.get(1).validTo()).contains(LocalDate.of(2025, 12, 31));
        assertThat(sen.book.bySubject("clerk")).isPresent();
        assertThat(sen.trail.lines()).last().isEqualTo("organization.import DONE -");
        assertThat(sen.trail.acts())
                .as("each act is told of who ordered the import")
                .hasSize(7)
                .allMatch(act -> act.actor().map(Actor::subject).equals(Optional.of("test")));
    }

    @Test
    void the_same_table_again_changes_nothing() throws Exception {
        sen.staff(false, HEAD, CLERK);

        ImportReport again = sen.staff(false, HEAD, CLERK);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(sen.book.search(Optional.empty(), DAY, Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() throws Exception {
        ImportReport trial = sen.staff(true, HEAD, CLERK);

        assertThat(trial.created()).isEqualTo(2);
        assertThat(trial.dryRun()).isTrue();
        assertThat(sen.book.search(Optional.empty(), DAY, Optional.empty(), 10)).isEmpty();
        assertThat(sen.book.positions(Samples.COMMUNE, DAY)).isEmpty();
    }

    @Test
    void a_dry_run_finds_rows_of_the_file_that_contradict_one_another() throws Exception {
        ImportReport trial = sen.staff(true, HEAD, "cb-2,Trần Thị Ví Dụ,,H12.30,Chủ tịch UBND xã,,2025-08-01,", HEAD);

        assertThat(ImportHarness.told(trial)).containsExactly("3 /valid_from position-held", "4 /key row-repeats");
    }

    @Test
    void of_a_row_that_is_refused_nothing_is_left() throws Exception {
        sen.staff(false, HEAD);

        ImportReport report = sen.staff(false, "cb-2,Trần Thị Ví Dụ,vidu,H12.30,Chủ tịch UBND xã,,2025-08-01,");

        assertThat(ImportHarness.told(report)).containsExactly("2 /valid_from position-held");
        assertThat(sen.book.search(Optional.of("vi du"), DAY, Optional.empty(), 10))
                .isEmpty();
        assertThat(sen.book.bySubject("vidu")).isEmpty();
    }

    @Test
    void bad_rows_are_told_with_line_column_and_reason_and_good_ones_are_kept() throws Exception {
        ImportReport report = sen.staff(
                false,
                ",Không Mã,,H12.30,Chuyên viên,,2025-07-01,",
                "cb-3,,,H12.30,Chuyên viên,,2025-07-01,",
                "cb-4,Lạ Cơ Quan,,H99.99,Chuyên viên,,2025-07-01,",
                "cb-5,Lạ Bậc,,H12.30,Chuyên viên,Trưởng lão,2025-07-01,",
                "cb-6,Sai Ngày,,H12.30,Chuyên viên,,31/02/2025,",
                "cb-7,Ngược Ngày,,H12.30,Chuyên viên,,2025-07-02,2025-07-01",
                "cb-8,Cơ Quan Đã Hết,,H12.30,Chuyên viên,,2026-06-01,",
                "cb-9,Tốt,,H12.04,Chuyên viên,,2025-07-01,");

        assertThat(ImportHarness.told(report))
                .containsExactly(
                        "2 /key person-key-missing",
                        "3 /name cell-empty",
                        "4 /agency agency-key-unknown",
                        "5 /rank unknown-value",
                        "6 /valid_from day-form",
                        "7 /valid_to period-reversed",
                        "8 /agency agency-key-unknown");
        assertThat(report.faults())
                .extracting(ImportReport.RowFault::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("{"))
                .contains(
                        "“31/02/2025” không phải ngày. Hãy ghi ngày/tháng/năm hoặc năm-tháng-ngày, ví dụ 01/07/2025.");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(sen.book.holders(Samples.HEALTH, DAY)).hasSize(1);
    }

    @Test
    void holders_of_one_position_may_stand_in_any_order_in_the_file() throws Exception {
        ImportReport report = sen.staff(
                false,
                "cb-2,Trần Thị Ví Dụ,,H12.30,Chủ tịch UBND xã,HEAD,2025-11-01,",
                "cb-1,Nguyễn Văn Mẫu,,H12.30,chủ tịch UBND xã,HEAD,2025-07-01,2025-10-31");

        assertThat(report.faults()).isEmpty();
        assertThat(sen.book.positions(Samples.COMMUNE, DAY)).hasSize(1);
        assertThat(sen.book.holders(Samples.COMMUNE, LocalDate.of(2025, 10, 31)))
                .extracting(term -> term.holder().name())
                .containsExactly("Nguyễn Văn Mẫu");
    }

    @Test
    void a_last_day_that_is_added_later_ends_the_term() throws Exception {
        sen.staff(false, HEAD);

        ImportReport report = sen.staff(false, HEAD + "2025-09-30");

        assertThat(report.changed()).isEqualTo(1);
        assertThat(sen.book.holders(Samples.COMMUNE, DAY)).isEmpty();
    }

    @Test
    void a_key_does_not_become_another_person_nor_another_account() throws Exception {
        sen.staff(false, "cb-1,Nguyễn Văn Mẫu,mau,H12.30,Chuyên viên,,2025-07-01,");

        ImportReport report = sen.staff(
                false,
                "cb-1,Người Khác,,H12.04,Chuyên viên,,2025-07-01,",
                "cb-1,Nguyễn Văn Mẫu,khac,H12.04,Chuyên viên,,2025-08-01,",
                "cb-1,Nguyễn Văn Mẫu,,H12.30,Chuyên viên,HEAD,2025-09-01,");

        assertThat(ImportHarness.told(report))
                .contains(
                        "2 /name person-otherwise",
                        "3 /account account-otherwise",
                        "4 /rank rank-otherwise",
                        "4 /valid_from position-held");
        assertThat(report.accepted()).isZero();
    }

    @Test
    void an_account_that_is_given_later_is_linked_to_the_person() throws Exception {
        sen.staff(false, HEAD);

        ImportReport report = sen.staff(false, HEAD.replace("Mẫu,,", "Mẫu,mau,"));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(sen.book.bySubject("mau")).isPresent();
    }

    @Test
    void an_account_that_another_has_is_a_fault_of_its_row() throws Exception {
        sen.staff(false, HEAD, "cb-2,Trần Thị Ví Dụ,vidu,H12.30,Chuyên viên,,2025-07-01,");

        ImportReport report = sen.staff(
                false, HEAD.replace("Mẫu,,", "Mẫu,vidu,"), "cb-3,Lê Văn Minh Hoạ,,H12.30,Chuyên viên,,2025-07-01,");

        assertThat(ImportHarness.told(report)).containsExactly("2 /account account-taken");
        assertThat(report.created()).isEqualTo(1);
        assertThat(sen.book.bySubject("vidu"))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Trần Thị Ví Dụ"));
    }

    @Test
    void a_large_table_is_told_row_by_row_and_its_bad_rows_harm_no_other() throws Exception {
        String[] rows = IntStream.range(0, 3_000)
                .mapToObj(i -> "cb-%d,Người Mẫu %d,,H12.30,%s,,2025-07-01,"
                        .formatted(i, i, i % 100 == 0 ? "" : "Chuyên viên " + i % 1_500))
                .toArray(String[]::new);
        List<String> told = new ArrayList<>();

        ImportReport report =
                sen.staff(false, (done, total, errors) -> told.add(done + "/" + total + " " + errors), rows);

        assertThat(report.created()).isEqualTo(2_970);
        assertThat(report.faults()).hasSize(30).allMatch(fault -> fault.code().equals("cell-empty"));
        assertThat(told).startsWith("1/3000 1").contains("1500/3000 30").endsWith("3000/3000 30");
        assertThat(sen.book.holders(Samples.COMMUNE, DAY)).hasSize(2_970);
        assertThat(sen.staff(false, rows).unchanged()).isEqualTo(2_970);
    }

    @Test
    void a_dry_run_of_a_large_table_tells_what_the_import_would() throws Exception {
        String[] rows = IntStream.range(0, 1_200)
                .mapToObj(i ->
                        "cb-%d,Người Mẫu %d,,H12.30,%s,,2025-07-01,".formatted(i, i, i % 100 == 0 ? "" : "Chuyên viên"))
                .toArray(String[]::new);

        ImportReport trial = sen.staff(true, rows);

        assertThat(trial.created()).isEqualTo(1_188);
        assertThat(trial.faults()).hasSize(12);
        assertThat(sen.book.positions(Samples.COMMUNE, DAY)).isEmpty();
    }

    @Test
    void an_import_that_is_stopped_leaves_nothing() {
        String[] rows = IntStream.range(0, 1_200)
                .mapToObj(i -> "cb-%d,Người Mẫu %d,,H12.30,Chuyên viên,,2025-07-01,".formatted(i, i))
                .toArray(String[]::new);

        assertThatThrownBy(() -> sen.staff(
                        false,
                        (done, total, errors) -> {
                            if (done == 1_100) {
                                throw new CancellationException("stopped");
                            }
                        },
                        rows))
                .isInstanceOf(CancellationException.class);

        assertThat(sen.book.search(Optional.empty(), DAY, Optional.empty(), 10)).isEmpty();
        assertThat(sen.book.positions(Samples.COMMUNE, DAY)).isEmpty();
    }
}
