// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Property
    void a_ratio_of_sums_lies_between_the_ratios(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 1_000_000) Long> numerators) {
        Amounts sum = Amounts.ZERO;
        BigDecimal least = BigDecimal.valueOf(Long.MAX_VALUE);
        BigDecimal most = BigDecimal.ZERO;
        for (int index = 0; index < numerators.size(); index++) {
            Amounts amounts = Amounts.of(numerators.get(index), 1_000_000L + index, 0);
            BigDecimal ratio = Formula.RATIO.value(amounts).orElseThrow();
            least = least.min(ratio);
            most = most.max(ratio);
            sum = sum.plus(amounts);
        }

        assertThat(Formula.RATIO.value(sum).orElseThrow()).isBetween(least, most);
    }

    @Property
    void amounts_add_up_in_any_order(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long one,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long two) {
        Amounts first = Amounts.of(one, two, 1);
        Amounts second = Amounts.of(two, one, 2);

        assertThat(first.plus(second)).isEqualTo(second.plus(first)).isEqualTo(Amounts.of(one + two, one + two, 3));
    }

    @Test
    void nothing_is_divided_by_nothing() {
        assertThat(Formula.RATIO.value(Amounts.of(0, 0, 3))).isEmpty();
        assertThat(Formula.MEAN.value(Amounts.ZERO)).isEmpty();
        assertThat(Formula.COUNT.value(Amounts.of(7)).orElseThrow()).isEqualByComparingTo("7");
        assertThat(Formula.RATIO.value(Amounts.of(2, 3, 0)).orElseThrow()).isEqualByComparingTo("66.666667");
        assertThat(Formula.MEAN.value(Amounts.of(7, 2, 0)).orElseThrow()).isEqualByComparingTo("3.5");
    }

    @Test
    void equal_amounts_are_equal_whatever_zeros_end_them() {
        assertThat(new Amounts(new BigDecimal("10.000"), new BigDecimal("1E+1"), 0))
                .isEqualTo(Amounts.of(10, 10, 0));
        assertThatThrownBy(() -> new Amounts(new BigDecimal("0.0000001"), BigDecimal.ZERO, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_measure_that_cannot_be_is_refused_with_the_reason() {
        YearMonth first = YearMonth.of(2026, 1);
        assertThatThrownBy(() -> Measure.of("Late share", 1, first).build()).hasMessageContaining("small letters");
        assertThatThrownBy(() -> Measure.of("a.b", 0, first).build()).hasMessageContaining("begin with 1");
        assertThatThrownBy(() ->
                        Measure.of("a.b", 1, first).until(first.minusMonths(1)).build())
                .hasMessageContaining("ends before");
        assertThatThrownBy(() -> Measure.of("a.b", 1, first)
                        .as(Formula.RATIO, MeasureUnit.DAYS)
                        .build())
                .hasMessageContaining("PERCENT");
    }
}
