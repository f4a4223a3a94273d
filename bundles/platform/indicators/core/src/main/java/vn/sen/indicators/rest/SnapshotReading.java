// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.Caller;
import vn.sen.indicators.api.Audience;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.reading.FrozenKey;
import vn.sen.indicators.reading.SnapshotComparison;
import vn.sen.indicators.reading.Snapshots;
import vn.sen.web.api.ProblemException;

/**
 * Frozen figures as a caller may see them. A snapshot has those of all agencies, so a measure that is kept to roles is seen
 * in it by whoever holds one for the whole province.
 */
@Component(service = SnapshotReading.class)
public final class SnapshotReading {

    private final Snapshots snapshots;
    private final SnapshotComparison comparison;
    private final Figures figures;
    private final Sight sight;

    @Activate
    public SnapshotReading(
            @Reference Snapshots snapshots,
            @Reference SnapshotComparison comparison,
            @Reference Figures figures,
            @Reference Sight sight) {
        this.snapshots = snapshots;
        this.comparison = comparison;
        this.figures = figures;
        this.sight = sight;
    }

    /** @throws ProblemException 404 */
    Snapshot snapshot(String name) {
        return snapshots
                .find(name)
                .orElseThrow(() -> ProblemException.problem(404, "snapshot-unknown")
                        .args(name)
                        .build());
    }

    /** What was frozen, to the letter, for a caller who may see all of it. */
    String content(String name, Optional<Caller> caller) {
        Snapshot snapshot = snapshot(name);
        snapshot.order().measures().forEach(id -> sight.require(audience(id), caller, Optional.empty()));
        return snapshot.content();
    }

    List<FrozenFigureView> figures(
            String name,
            Optional<String> measure,
            Optional<UUID> agency,
            Optional<Caller> caller,
            Optional<FrozenKey> after,
            int limit) {
        Snapshot snapshot = snapshot(name);
        Set<String> shown = shown(snapshot, snapshot.order().measures(), measure, caller);
        Map<String, Formula> formulas = formulas(snapshot);
        return snapshot.figures().stream()
                .filter(figure -> shown.contains(figure.measure()))
                .filter(figure -> agency.isEmpty() || figure.agency().equals(agency))
                .filter(figure -> after.map(key -> FrozenKey.of(figure).compareTo(key) > 0)
                        .orElse(true))
                .sorted((one, other) -> FrozenKey.of(one).compareTo(FrozenKey.of(other)))
                .limit(limit)
                .map(figure -> FrozenFigureView.of(figure, formulas.get(version(figure.measure(), figure.version()))))
                .toList();
    }

    /** Differences behind a place; against figures of now without another snapshot. */
    List<SnapshotComparison.Difference> differences(
            String name,
            Optional<String> other,
            Optional<String> measure,
            Optional<Caller> caller,
            Optional<FrozenKey> after,
            int limit) {
        Snapshot snapshot = snapshot(name);
        Optional<Snapshot> second = other.map(this::snapshot);
        Set<String> both = new HashSet<>(snapshot.order().measures());
        second.ifPresent(given -> both.retainAll(given.order().measures()));
        Set<String> shown = shown(snapshot, both, measure, caller);
        List<SnapshotComparison.Difference> all = second.map(given -> comparison.between(snapshot, given, shown))
                .orElseGet(() -> comparison.withNow(snapshot, shown));
        return all.stream()
                .filter(one -> after.map(key -> one.key().compareTo(key) > 0).orElse(true))
                .limit(limit)
                .toList();
    }

    FrozenFigureView.Difference view(SnapshotComparison.Difference difference) {
        Formula formula = figures.measure(difference.key().measure()).latest().formula();
        return FrozenFigureView.Difference.of(difference, formula);
    }

    /** The named measure, when the caller sees it; without a name those that the caller sees. */
    private Set<String> shown(
            Snapshot snapshot, Set<String> possible, Optional<String> measure, Optional<Caller> caller) {
        if (measure.isEmpty()) {
            return possible.stream()
                    .filter(id -> sight.scope(audience(id), caller).everywhere())
                    .collect(Collectors.toSet());
        }
        if (!possible.contains(measure.get())) {
            throw ProblemException.problem(404, "snapshot-without-measure")
                    .args(snapshot.order().name(), measure.get())
                    .build();
        }
        sight.require(audience(measure.get()), caller, Optional.empty());
        return Set.of(measure.get());
    }

    /** Whoever may see figures of now; what was frozen could only tell who might at that time. */
    private Audience audience(String measure) {
        return figures.measure(measure).latest().figures();
    }

    private static Map<String, Formula> formulas(Snapshot snapshot) {
        return snapshot.measures().stream()
                .collect(Collectors.toMap(each -> version(each.id(), each.version()), Measure::formula));
    }

    private static String version(String measure, int version) {
        return measure + " " + version;
    }
}
