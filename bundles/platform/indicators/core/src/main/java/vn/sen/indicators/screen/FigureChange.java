// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.computing.Cause;
import vn.sen.indicators.reading.FigureHistory;
import vn.sen.web.api.Today;

/** What a figure was before it changed, as the page tells it. */
public record FigureChange(
        YearMonth month,
        String agency,
        int version,
        Measure meaning,
        Optional<BigDecimal> value,
        BigDecimal numerator,
        BigDecimal denominator,
        OffsetDateTime from,
        OffsetDateTime to,
        Cause cause) {

    static FigureChange of(FigureHistory.Stretch stretch, MeasureStatus measure, String agency) {
        Measure meaning = measure.versions().stream()
                .filter(version -> version.version() == stretch.version())
                .findFirst()
                .orElseGet(measure::latest);
        return new FigureChange(
                stretch.month(),
                agency,
                stretch.version(),
                meaning,
                meaning.formula().value(stretch.amounts()),
                stretch.amounts().numerator(),
                stretch.amounts().denominator(),
                Today.local(stretch.from()),
                Today.local(stretch.to()),
                stretch.endedBy());
    }
}
