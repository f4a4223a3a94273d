// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60_000).map(LocalDate.of(1950, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Grain> lengths() {
        return Arbitraries.of(Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR);
    }

    @Property
    void a_day_lies_in_its_period_whose_code_is_read_back(
            @ForAll("days") LocalDate day, @ForAll("lengths") Grain grain) {
        Period period = Period.of(grain, day);

        assertThat(day).isBetween(period.from(), period.to());
        assertThat(Period.parse(period.code())).contains(period);
        assertThat(period.months()).hasSize(grain.months());
    }

    @Property
    void periods_follow_one_another_without_a_gap(@ForAll("days") LocalDate day, @ForAll("lengths") Grain grain) {
        Period period = Period.of(grain, day);

        assertThat(period.plus(1).from()).isEqualTo(period.to().plusDays(1));
        assertThat(period.plus(1).plus(-1)).isEqualTo(period);
    }

    @Test
    void codes_name_periods_as_reports_do() {
        assertThat(List.of("2026-11", "2026-Q4", "2026-H2", "2026", "2026-12-15..2027-03-14"))
                .allSatisfy(code ->
                        assertThat(Period.parse(code).orElseThrow().code()).isEqualTo(code));
        assertThat(List.of("", "2026-13", "2026-Q5", "26", "2026-11-01", "2027-01-01..2026-01-01", "..", "2026-H3"))
                .allSatisfy(code -> assertThat(Period.parse(code)).as(code).isEmpty());
    }

    @Test
    void days_that_are_no_period_are_refused() {
        assertThatThrownBy(() -> new Period(Grain.QUARTER, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 30)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.days(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Period.month(YearMonth.of(2026, 2)).to()).isEqualTo("2026-02-28");
    }
}
