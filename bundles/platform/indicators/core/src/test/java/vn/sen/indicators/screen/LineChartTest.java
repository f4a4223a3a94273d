// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.sen.indicators.api.MeasureUnit;

class LineChartTest {

    private static Optional<BigDecimal> value(String text) {
        return Optional.of(new BigDecimal(text));
    }

    @Property
    void every_point_lies_within_the_drawing(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -1000, max = 2_000_000) Integer> values) {
        List<Optional<BigDecimal>> given = new ArrayList<>();
        values.forEach(value -> given.add(value % 7 == 3 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value))));

        LineChart chart = LineChart.of(given, MeasureUnit.COUNT);

        assertThat(chart.points())
                .allSatisfy(point -> {
                    assertThat(Double.parseDouble(point.x()))
                            .isBetween((double) LineChart.LEFT, (double) LineChart.RIGHT);
                    assertThat(Double.parseDouble(point.y()))
                            .isBetween((double) LineChart.TOP, (double) LineChart.BOTTOM);
                })
                .hasSize((int) given.stream().filter(Optional::isPresent).count());
        assertThat(chart.labels()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void a_line_is_broken_where_there_is_no_value() {
        LineChart chart = LineChart.of(
                List.of(value("1"), value("2"), Optional.empty(), value("4"), Optional.empty(), value("5"), value("5")),
                MeasureUnit.COUNT);

        assertThat(chart.lines()).hasSize(2);
        assertThat(chart.points()).hasSize(5);
    }

    @Test
    void shares_are_seen_against_the_whole() {
        assertThat(LineChart.of(List.of(value("12.5")), MeasureUnit.PERCENT).grid())
                .extracting(line -> line.value().intValueExact())
                .containsExactly(0, 25, 50, 75, 100);
        assertThat(LineChart.of(List.of(Optional.empty()), MeasureUnit.PERCENT).isEmpty())
                .isTrue();
    }
}
