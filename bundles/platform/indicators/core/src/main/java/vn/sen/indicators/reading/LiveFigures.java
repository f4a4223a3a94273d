// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.source.FactCollector;
import vn.sen.indicators.source.FigureKey;
import vn.sen.indicators.source.ModuleSources;
import vn.sen.indicators.source.OfferedSource;
import vn.sen.indicators.source.SourceCalls;
import vn.sen.indicators.source.SourceFailedException;

/** Figures of days that are no period of the calendar: nobody keeps them, so the source computes them when asked. */
@Component(service = LiveFigures.class)
public final class LiveFigures {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final ModuleSources sources;
    private final SourceCalls calls;

    @Activate
    public LiveFigures(@Reference ModuleSources sources, @Reference SourceCalls calls) {
        this.sources = sources;
        this.calls = calls;
    }

    /**
     * The figure of some days.
     *
     * @param agencies whose amounts are summed; empty for the province
     * @return empty when the measure is not offered now, or not for any days
     */
    public Optional<Figure> of(MeasureStatus status, Period days, Optional<Set<UUID>> agencies)
            throws SourceFailedException, InterruptedException {
        Optional<Measure> measure = status.version(YearMonth.from(days.to())).filter(Measure::anyDays);
        Optional<OfferedSource> source = sources.of(status.id());
        if (measure.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Computation asked = new Computation(List.of(measure.get()), List.of(days), agencies);
        Map<FigureKey, FactCollector.Told> told =
                calls.compute(source.get(), asked, BOUND).told();
        Amounts sum = told.values().stream().map(FactCollector.Told::amounts).reduce(Amounts.ZERO, Amounts::plus);
        return Optional.of(new Figure(
                days,
                Set.of(measure.get().version()),
                sum,
                told.isEmpty() ? Optional.empty() : measure.get().formula().value(sum),
                Optional.of(Instant.now().truncatedTo(ChronoUnit.MICROS))));
    }
}
