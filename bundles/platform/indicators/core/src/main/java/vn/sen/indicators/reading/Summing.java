// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.OverTime;
import vn.sen.indicators.api.Period;

/** Makes one figure of the amounts of many agencies and months. */
final class Summing {

    private final MeasureStatus measure;
    private final YearMonth present;

    /** @param present the month of today; later ones have not begun */
    Summing(MeasureStatus measure, YearMonth present) {
        this.measure = measure;
        this.present = present;
    }

    /** @param figures of any months; only those of the period count */
    Figure figure(Period period, Collection<StoredFigure> figures) {
        List<YearMonth> months = counted(period);
        Amounts sum = Amounts.ZERO;
        Set<Integer> versions = new HashSet<>();
        Optional<Instant> newest = Optional.empty();
        for (StoredFigure each : figures) {
            if (months.contains(each.month())) {
                sum = sum.plus(each.amounts());
                versions.add(each.version());
                newest = newest.filter(moment -> moment.isAfter(each.computedAt()))
                        .or(() -> Optional.of(each.computedAt()));
            }
        }
        return new Figure(period, versions, sum, versions.isEmpty() ? Optional.empty() : value(period, sum), newest);
    }

    /** The months whose amounts make the value of a period. */
    List<YearMonth> counted(Period period) {
        List<YearMonth> months = period.months();
        if (meaning(period).overTime() == OverTime.SUM || months.isEmpty()) {
            return months;
        }
        return months.stream()
                .filter(month -> !month.isAfter(present))
                .reduce((earlier, later) -> later)
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<BigDecimal> value(Period period, Amounts sum) {
        return meaning(period).formula().value(sum);
    }

    /** A period into which a change of the definition falls is read as its last month. */
    private Measure meaning(Period period) {
        return measure.version(YearMonth.from(period.to()))
                .or(() -> measure.version(YearMonth.from(period.from())))
                .orElseGet(measure::latest);
    }
}
