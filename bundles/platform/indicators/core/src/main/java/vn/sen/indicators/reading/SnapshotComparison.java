// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.source.FigureKey;

/** Finds which frozen figures are others elsewhere: in another snapshot, or now. */
@Component(service = SnapshotComparison.class)
public final class SnapshotComparison {

    private final FigureReader figures;

    @Activate
    public SnapshotComparison(@Reference FigureReader figures) {
        this.figures = figures;
    }

    /** The amounts of one side, and the version of the measure that they were computed with. */
    public record Side(int version, Amounts amounts) {}

    /** A figure that is not the same on both sides; a side that has none is empty. */
    public record Difference(FrozenKey key, Optional<Side> frozen, Optional<Side> other) {}

    /** What now stands where figures were frozen. */
    public List<Difference> withNow(Snapshot snapshot, Set<String> measures) {
        YearMonth first = YearMonth.from(snapshot.order().period().from());
        YearMonth last = YearMonth.from(snapshot.order().period().to());
        Map<FrozenKey, Side> now = new TreeMap<>();
        for (String measure : measures) {
            figures.figures(measure, first, last, Optional.empty(), Optional.empty())
                    .forEach(each -> now.put(
                            new FrozenKey(measure, each.month(), FigureKey.known(each.agency())),
                            new Side(each.version(), each.amounts())));
        }
        return different(frozen(snapshot, measures, Optional.empty()), now);
    }

    /** What another snapshot has otherwise, in the months that both have. */
    public List<Difference> between(Snapshot snapshot, Snapshot other, Set<String> measures) {
        Set<YearMonth> both = months(snapshot);
        both.retainAll(months(other));
        return different(frozen(snapshot, measures, Optional.of(both)), frozen(other, measures, Optional.of(both)));
    }

    private static Set<YearMonth> months(Snapshot snapshot) {
        return new HashSet<>(snapshot.order().period().months());
    }

    private static Map<FrozenKey, Side> frozen(
            Snapshot snapshot, Set<String> measures, Optional<Set<YearMonth>> months) {
        Map<FrozenKey, Side> sides = new TreeMap<>();
        snapshot.figures().stream()
                .filter(figure -> measures.contains(figure.measure()))
                .filter(figure -> months.map(some ->
                                some.contains(YearMonth.from(figure.month().from())))
                        .orElse(true))
                .forEach(figure -> sides.put(FrozenKey.of(figure), new Side(figure.version(), figure.amounts())));
        return sides;
    }

    private static List<Difference> different(Map<FrozenKey, Side> frozen, Map<FrozenKey, Side> other) {
        Set<FrozenKey> keys = new TreeSet<>(Comparator.naturalOrder());
        keys.addAll(frozen.keySet());
        keys.addAll(other.keySet());
        List<Difference> differences = new ArrayList<>();
        for (FrozenKey key : keys) {
            Difference one =
                    new Difference(key, Optional.ofNullable(frozen.get(key)), Optional.ofNullable(other.get(key)));
            if (!one.frozen().equals(one.other())) {
                differences.add(one);
            }
        }
        return differences;
    }
}
