// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.calendar.TestLaw;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.Intake;
import vn.sen.calendar.api.StartRule;

class LawTest {

    private final Law shipped = TestLaw.shipped();

    @Test
    void every_swapped_day_off_is_worked_on_a_day_of_weekly_rest() {
        IntStream.of(2024, 2025, 2026)
                .forEach(year -> assertThat(days(year, DayKind.WORKED))
                        .hasSameSizeAs(days(year, DayKind.SWAPPED_OFF))
                        .allMatch(day -> day.date().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()));
    }

    @Test
    void each_year_has_the_public_holidays_of_the_labour_code() {
        // One day, five of Tết, one, one, two of National Day, one of the Hung Kings; one more since 24 November 2026.
        assertThat(days(2024, DayKind.HOLIDAY)).hasSize(11);
        assertThat(days(2025, DayKind.HOLIDAY)).hasSize(11);
        assertThat(days(2026, DayKind.HOLIDAY)).hasSize(12);
    }

    @Test
    void what_was_only_computed_or_recalled_is_not_called_confirmed() {
        assertThat(shipped.calendar().days())
                .filteredOn(day -> day.date().equals(LocalDate.of(2024, 4, 18)))
                .extracting(CalendarDay::confirmed)
                .containsExactly(false);
    }

    @Test
    void years_that_nobody_has_entered_are_not_claimed_to_be_known() {
        assertThat(shipped.calendar().years()).containsExactlyInAnyOrder(2024, 2025, 2026);
    }

    @Test
    void who_comes_after_three_in_the_afternoon_is_late() {
        assertThat(shipped.rule(LocalDate.of(2026, 11, 22)).lateAfter()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void a_day_without_a_rule_is_told() {
        assertThatThrownBy(() -> shipped.rule(LocalDate.of(2018, 6, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2018-06-20");
    }

    @Test
    void a_term_begins_with_the_receipt_or_where_the_dossier_belongs_elsewhere_with_its_arrival() {
        Optional<Instant> accepted = Optional.of(Instant.parse("2026-11-23T02:00:00Z"));
        Optional<Instant> received = Optional.of(Instant.parse("2026-11-24T02:00:00Z"));
        StartRule here = shipped.startRule(Intake.COMPETENT_AGENCY, LocalDate.of(2026, 11, 22));
        StartRule elsewhere = shipped.startRule(Intake.NON_TERRITORIAL, LocalDate.of(2026, 11, 22));

        assertThat(here.begins(accepted, Optional.empty())).isEqualTo(accepted);
        assertThat(elsewhere.begins(accepted, Optional.empty())).isEmpty();
        assertThat(elsewhere.begins(accepted, received)).isEqualTo(received);
        assertThat(elsewhere.begins(Optional.empty(), received)).isEmpty();
        assertThat(elsewhere.citation()).contains("309/2026/NĐ-CP");
        assertThat(elsewhere.confirmed()).isTrue();
    }

    @Test
    void every_kind_of_intake_has_a_rule_for_each_day_of_the_one_stop() {
        for (Intake intake : Intake.values()) {
            for (String day : List.of("2018-06-21", "2025-06-30", "2025-07-01", "2026-08-04", "2026-08-05")) {
                assertThat(shipped.startRule(intake, LocalDate.parse(day)).citation())
                        .as(intake + " on " + day)
                        .isNotBlank();
            }
            assertThatThrownBy(() -> shipped.startRule(intake, LocalDate.of(2018, 6, 20)))
                    .hasMessageContaining("2018-06-20");
        }
    }

    @Test
    void a_file_that_cannot_be_understood_is_named_with_the_reason(@TempDir Path folder) throws IOException {
        String twice = Files.readString(Path.of("../../../../config/law/working-calendar.json"))
                .replace("\"MONDAY\": [\"07:00-11:00\"", "\"MONDAY\": [\"07:00-10:00\"");
        Files.writeString(folder.resolve("working-calendar.json"), twice);

        assertThatThrownBy(() -> TestLaw.in(folder).calendar())
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .cause()
                .hasMessageContaining("working-calendar.json")
                .hasMessageContaining("same length");
    }

    private List<CalendarDay> days(int year, DayKind kind) {
        return shipped.calendar().days().stream()
                .filter(day -> day.date().getYear() == year && day.kind() == kind)
                .toList();
    }
}
