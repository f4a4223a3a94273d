// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.reading.SnapshotComparison;
import vn.sen.web.api.Today;

/**
 * A figure that was frozen.
 *
 * @param agency left out for what belongs to none
 * @param computedAt when its amounts were found
 */
@Schema(name = "FrozenFigure")
public record FrozenFigureView(
        String measure,
        String month,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> agency,
        Amount amount,
        OffsetDateTime computedAt) {

    static FrozenFigureView of(Snapshot.FrozenFigure figure, Formula formula) {
        return new FrozenFigureView(
                figure.measure(),
                figure.month().code(),
                figure.agency(),
                Amount.of(figure.version(), figure.amounts(), formula),
                Today.local(figure.computedAt()));
    }

    /**
     * A value and what it is made of.
     *
     * @param version of the measure
     * @param value left out where there is nothing to divide by
     */
    @Schema(name = "FrozenAmount")
    public record Amount(
            int version,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> value,
            BigDecimal numerator,
            BigDecimal denominator,
            long excluded) {

        private static Amount of(int version, Amounts amounts, Formula formula) {
            return new Amount(
                    version,
                    formula.value(amounts).map(FigureView::plain),
                    amounts.numerator(),
                    amounts.denominator(),
                    amounts.excluded());
        }
    }

    /**
     * A figure that is not the same elsewhere.
     *
     * @param frozen left out where nothing was frozen
     * @param other left out where there is nothing on the other side
     */
    @Schema(name = "SnapshotDifference")
    public record Difference(
            String measure,
            String month,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> agency,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Amount> frozen,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Amount> other) {

        static Difference of(SnapshotComparison.Difference difference, Formula formula) {
            return new Difference(
                    difference.key().measure(),
                    difference.key().month().toString(),
                    difference.key().agency(),
                    difference.frozen().map(side -> amount(side, formula)),
                    difference.other().map(side -> amount(side, formula)));
        }

        private static Amount amount(SnapshotComparison.Side side, Formula formula) {
            return Amount.of(side.version(), side.amounts(), formula);
        }
    }
}
