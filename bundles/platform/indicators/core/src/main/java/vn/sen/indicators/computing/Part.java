// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.source.FigureKey;
import vn.sen.indicators.source.OfferedSource;

/**
 * What is computed at a time: months of one year of one source.
 *
 * @param months of the year, in order
 * @param agencies whose figures alone are wanted; empty for all
 * @param within the figures that are stored of it
 */
record Part(
        OfferedSource source,
        int year,
        List<YearMonth> months,
        Optional<Set<UUID>> agencies,
        Predicate<FigureKey> within) {

    private static final int MONTHS = 12;

    /** Every year of a source up to a month, the first one first. */
    static List<Part> all(OfferedSource source, YearMonth present) {
        int first = source.measures().stream()
                .mapToInt(measure -> measure.validFrom().getYear())
                .min()
                .orElse(present.getYear() + 1);
        return IntStream.rangeClosed(first, present.getYear())
                .mapToObj(year -> new Part(source, year, months(year, present), Optional.empty(), key -> true))
                .toList();
    }

    private static List<YearMonth> months(int year, YearMonth present) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(present))
                .toList();
    }

    ComputationBook.PartKey key() {
        return new ComputationBook.PartKey(source.name(), year);
    }

    /** One computation for the months in which the same versions of the measures hold. */
    List<Computation> computations() {
        Map<List<Measure>, List<Period>> byVersions = new LinkedHashMap<>();
        for (YearMonth month : months) {
            List<Measure> holding = source.measures().stream()
                    .filter(measure -> measure.holds(month))
                    .toList();
            if (!holding.isEmpty()) {
                byVersions
                        .computeIfAbsent(holding, versions -> new ArrayList<>())
                        .add(Period.month(month));
            }
        }
        return byVersions.entrySet().stream()
                .map(group -> new Computation(group.getKey(), group.getValue(), agencies))
                .toList();
    }

    Set<LocalDate> firstDays() {
        Set<LocalDate> days = new HashSet<>();
        months.forEach(month -> days.add(month.atDay(1)));
        return days;
    }
}
