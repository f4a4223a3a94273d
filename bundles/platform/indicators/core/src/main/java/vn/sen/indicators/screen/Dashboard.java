// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.indicators.api.Direction;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.rest.AgencyFigureView;
import vn.sen.indicators.rest.FigureView;
import vn.sen.indicators.rest.MeasureView;

/**
 * What the page shows of a measure.
 *
 * @param measure how it stands
 * @param meaning the version that holds for the period
 * @param period the last one, of which agencies are compared
 * @param agency whose figures are shown over time; empty for the province
 * @param recordsShown whether the reader may look at the records behind
 */
public record Dashboard(
        MeasureView measure,
        Measure meaning,
        Grain grain,
        Period period,
        Optional<UUID> agency,
        String agencyName,
        boolean rollUp,
        List<FigureView> series,
        List<AgencyFigureView> byAgency,
        boolean recordsShown) {

    /** Agencies that the page shows; the file has all. */
    public static final int MOST_AGENCIES = 60;

    private static final int WIDTH = 100;

    public FigureView last() {
        return series.get(series.size() - 1);
    }

    /** The change against the period before. */
    public Optional<BigDecimal> change() {
        if (series.size() < 2) {
            return Optional.empty();
        }
        return last().value()
                .flatMap(now -> series.get(series.size() - 2).value().map(now::subtract));
    }

    /** {@code better}, {@code worse} or {@code same}, as the measure judges a change. */
    public String judged(BigDecimal change) {
        if (change.signum() == 0 || meaning.direction() == Direction.NONE) {
            return "same";
        }
        return change.signum() > 0 == (meaning.direction() == Direction.HIGHER_IS_BETTER) ? "better" : "worse";
    }

    public LineChart chart() {
        return LineChart.of(series.stream().map(FigureView::value).toList(), meaning.unit());
    }

    public List<AgencyFigureView> shownAgencies() {
        return byAgency.stream().limit(MOST_AGENCIES).toList();
    }

    /** The length of a bar, 0 to 100; the largest value has the longest, or a whole of 100 percent. */
    public int bar(FigureView figure) {
        BigDecimal most = byAgency.stream()
                .flatMap(each -> each.figure().value().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        BigDecimal whole = chartOfShares(most) ? BigDecimal.valueOf(WIDTH) : most;
        if (whole.signum() <= 0
                || figure.value().filter(value -> value.signum() > 0).isEmpty()) {
            return 0;
        }
        return Math.max(1, (int) Math.round(WIDTH * figure.value().get().doubleValue() / whole.doubleValue()));
    }

    /** The address of this page with another agency. */
    public String query(Optional<UUID> other) {
        return query() + other.map(id -> "&agency=" + id).orElse("");
    }

    /** What all links of the page have in common. */
    public String query() {
        return "measure=" + measure.id() + "&grain=" + grain + "&period=" + period.code()
                + (rollUp ? "&rollUp=true" : "");
    }

    private boolean chartOfShares(BigDecimal most) {
        return meaning.unit() == MeasureUnit.PERCENT && most.compareTo(BigDecimal.valueOf(WIDTH)) <= 0;
    }
}
