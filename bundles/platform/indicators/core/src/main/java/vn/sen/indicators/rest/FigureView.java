// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sen.indicators.api.Figure;
import vn.sen.web.api.Today;

/**
 * A value and what it is made of.
 *
 * @param period {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026} or {@code 2026-12-15..2027-03-14}
 * @param value left out where there is none
 * @param open whether the period is not over yet
 * @param versions of the measure that were used
 * @param changedAt when the newest of its amounts was found to be another
 */
@Schema(name = "Figure")
public record FigureView(
        String period,
        LocalDate from,
        LocalDate to,
        boolean open,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> value,
        BigDecimal numerator,
        BigDecimal denominator,
        long excluded,
        List<Integer> versions,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<OffsetDateTime> changedAt) {

    public static FigureView of(Figure figure, LocalDate today) {
        return new FigureView(
                figure.period().code(),
                figure.period().from(),
                figure.period().to(),
                !figure.period().to().isBefore(today),
                figure.value().map(FigureView::plain),
                figure.amounts().numerator(),
                figure.amounts().denominator(),
                figure.amounts().excluded(),
                figure.versions().stream().sorted().toList(),
                figure.computedAt().map(Today::local));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
