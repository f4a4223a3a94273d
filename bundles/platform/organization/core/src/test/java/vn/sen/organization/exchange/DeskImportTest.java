// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Desk;
import vn.sen.organization.api.OpeningTime;
import vn.sen.persistence.ModuleDatabase.Product;

@ParameterizedClass
@EnumSource(Product.class)
class DeskImportTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final String ROW =
            "H12.30,Một cửa xã,Ấp 1,0290 3 000 000,07:00-11:00 13:00-17:00,07:00 – 11:00,,,2025-07-01,,không";

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
    void a_row_brings_a_desk_with_its_hours() throws Exception {
        ImportReport report = sen.desks(false, ROW);

        assertThat(report.faults()).isEmpty();
        assertThat(report.created()).isEqualTo(1);
        Desk desk = only();
        assertThat(desk.name()).isEqualTo("Một cửa xã");
        assertThat(desk.confirmed()).isFalse();
        assertThat(desk.opening())
                .containsExactly(
                        new OpeningTime(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.of(11, 0)),
                        new OpeningTime(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(17, 0)),
                        new OpeningTime(DayOfWeek.TUESDAY, LocalTime.of(7, 0), LocalTime.of(11, 0)));
    }

    @Test
    void the_same_table_again_changes_nothing_and_another_address_changes_the_desk() throws Exception {
        sen.desks(false, ROW);

        assertThat(sen.desks(false, ROW).unchanged()).isEqualTo(1);
        assertThat(sen.desks(false, ROW.replace("Ấp 1", "Ấp 2")).changed()).isEqualTo(1);
        assertThat(only().address()).isEqualTo("Ấp 2");
    }

    @Test
    void hours_from_a_later_day_leave_those_before_as_they_were() throws Exception {
        sen.desks(false, ROW);

        ImportReport report =
                sen.desks(false, "H12.30,một cửa xã,Ấp 1,0290 3 000 000,08:00-12:00,,,2026-01-01,2025-07-01,,không");

        assertThat(report.changed()).isEqualTo(1);
        assertThat(only().opening()).hasSize(3);
        assertThat(sen.desks
                        .of(Set.of(Samples.COMMUNE), LocalDate.of(2026, 1, 1))
                        .get(0)
                        .opening())
                .hasSize(1);
    }

    @Test
    void a_dry_run_writes_nothing() throws Exception {
        ImportReport trial = sen.desks(true, ROW);

        assertThat(trial.created()).isEqualTo(1);
        assertThat(sen.desks.of(Set.of(Samples.COMMUNE), DAY)).isEmpty();
    }

    @Test
    void bad_rows_are_told_with_line_column_and_reason_and_good_ones_are_kept() throws Exception {
        ImportReport report = sen.desks(
                false,
                ROW,
                ROW,
                "H99.99,Lạ,Ấp 1,,,,,,2025-07-01,,",
                "H12.30,,,,,,,,2025-07-01,,",
                "H12.30,Giờ sai,Ấp 1,,7 giờ,,,,2025-07-01,,",
                "H12.30,Giờ ngược,Ấp 1,,,11:00-07:00,,,2025-07-01,,",
                "H12.30,Giờ chồng,Ấp 1,,,,07:00-11:00 10:00-12:00,,2025-07-01,,",
                "H12.30,Ngoài hạn,Ấp 1,,,,,2024-01-01,2025-07-01,,",
                "H12.30,Cờ lạ,Ấp 1,,,,,,2025-07-01,,có lẽ");

        assertThat(ImportHarness.told(report))
                .containsExactly(
                        "3 /name row-repeats",
                        "4 /agency agency-key-unknown",
                        "5 /name cell-empty",
                        "5 /address cell-empty",
                        "6 /monday opening-cell",
                        "6 /monday opening-cell",
                        "7 /tuesday opening-cell",
                        "8 /saturday opening-overlap",
                        "9 /opening_from opening-outside-desk",
                        "10 /confirmed flag-format");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(only().name()).isEqualTo("Một cửa xã");
    }

    private Desk only() {
        List<Desk> desks = sen.desks.of(Set.of(Samples.COMMUNE), DAY);
        assertThat(desks).hasSize(1);
        return desks.get(0);
    }
}
