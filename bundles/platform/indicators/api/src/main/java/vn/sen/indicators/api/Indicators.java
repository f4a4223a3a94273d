// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The figures of all measures, for scoring and dashboards that know none of the modules behind them. Answers come from
 * what was computed; figures of a module that is off stay readable. Who may see what is for the caller to ask:
 * {@link Measure#figures}. Safe for many threads.
 */
@ProviderType
public interface Indicators {

    /** Every measure that is or was declared, by identifier. */
    List<MeasureStatus> measures();

    Optional<MeasureStatus> measure(String id);

    /**
     * A value for each period, in their order.
     *
     * @param periods of the calendar; other days have no stored amounts and are answered without a value
     * @param asOf as the figures stood at that moment; empty for now
     * @throws IllegalArgumentException when there is no such measure
     */
    List<Figure> series(String measure, FigureScope scope, List<Period> periods, Optional<Instant> asOf);

    /**
     * The figures of a period for each agency that has any, in no order. Each amount stands in exactly one of them, so
     * that they sum up to the province.
     *
     * @param successorsOn counts agencies that have ended under those that succeeded them by this day; empty counts each
     *     under itself
     * @param asOf as the figures stood at that moment; empty for now
     * @throws IllegalArgumentException when there is no such measure
     */
    List<AgencyFigure> byAgency(
            String measure, Period period, Optional<LocalDate> successorsOn, Optional<Instant> asOf);

    /**
     * Freezes the figures of a period as they stood at a moment, with the meaning of each measure, for ever. The same
     * order under the same name gives what was frozen first.
     *
     * @throws IllegalArgumentException when a measure is unknown, the cut-off has not come, or the name is taken by
     *     another order
     */
    Snapshot freeze(SnapshotOrder order);

    Optional<Snapshot> snapshot(String name);
}
