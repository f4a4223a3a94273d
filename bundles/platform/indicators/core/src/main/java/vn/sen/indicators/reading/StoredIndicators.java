// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.sen.indicators.api.AgencyFigure;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.FigureScope;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.Indicators;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.indicators.declared.MeasureBook;
import vn.sen.indicators.source.FigureKey;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.Today;

/** Answers from what was computed. */
@Component
public final class StoredIndicators implements Indicators {

    private final MeasureBook measures;
    private final FigureReader figures;
    private final Snapshots snapshots;
    private final ScopeMembers scopes;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public StoredIndicators(
            @Reference MeasureBook measures,
            @Reference FigureReader figures,
            @Reference Snapshots snapshots,
            @Reference ScopeMembers scopes,
            @Reference Agencies agencies,
            @Reference Today today) {
        this.measures = measures;
        this.figures = figures;
        this.snapshots = snapshots;
        this.scopes = scopes;
        this.agencies = agencies;
        this.today = today;
    }

    @Override
    public List<MeasureStatus> measures() {
        return measures.all();
    }

    @Override
    public Optional<MeasureStatus> measure(String id) {
        return measures.find(id);
    }

    @Override
    public List<Figure> series(String measure, FigureScope scope, List<Period> periods, Optional<Instant> asOf) {
        Summing summing = summing(measure);
        Map<Period, Optional<Set<UUID>>> members = periods.stream()
                .distinct()
                .collect(Collectors.toMap(period -> period, period -> scopes.of(scope, period)));
        Map<YearMonth, List<StoredFigure>> byMonth = stored(measure, periods, union(members.values()), asOf).stream()
                .collect(Collectors.groupingBy(StoredFigure::month));
        return periods.stream()
                .map(period -> summing.figure(
                        period,
                        summing.counted(period).stream()
                                .flatMap(month -> byMonth.getOrDefault(month, List.of()).stream())
                                .filter(figure -> members.get(period)
                                        .map(some -> some.contains(figure.agency()))
                                        .orElse(true))
                                .toList()))
                .toList();
    }

    @Override
    public List<AgencyFigure> byAgency(
            String measure, Period period, Optional<LocalDate> successorsOn, Optional<Instant> asOf) {
        Summing summing = summing(measure);
        List<YearMonth> counted = summing.counted(period);
        Map<UUID, List<StoredFigure>> byAgency = stored(measure, List.of(period), Optional.empty(), asOf).stream()
                .filter(figure -> counted.contains(figure.month()))
                .collect(Collectors.groupingBy(StoredFigure::agency));
        Set<UUID> known = byAgency.keySet().stream()
                .filter(agency -> !agency.equals(FigureKey.NO_AGENCY))
                .collect(Collectors.toSet());
        Map<Set<UUID>, Set<UUID>> groups = successorsOn
                .map(day -> agencies.rolledUpGroups(known, day))
                .orElseGet(() -> known.stream().collect(Collectors.toMap(Set::of, Set::of)));
        List<AgencyFigure> answer = new ArrayList<>();
        groups.forEach((under, members) -> answer.add(new AgencyFigure(
                under,
                members,
                summing.figure(
                        period,
                        members.stream()
                                .flatMap(member -> byAgency.getOrDefault(member, List.of()).stream())
                                .toList()))));
        Optional.ofNullable(byAgency.get(FigureKey.NO_AGENCY))
                .ifPresent(rest -> answer.add(new AgencyFigure(Set.of(), Set.of(), summing.figure(period, rest))));
        return answer;
    }

    @Override
    public Snapshot freeze(SnapshotOrder order) {
        return snapshots.freeze(order);
    }

    @Override
    public Optional<Snapshot> snapshot(String name) {
        return snapshots.find(name);
    }

    private Summing summing(String measure) {
        MeasureStatus status = measures.find(measure)
                .orElseThrow(() -> new IllegalArgumentException("There is no measure " + measure));
        return new Summing(status, YearMonth.from(today.date()));
    }

    private List<StoredFigure> stored(
            String measure, List<Period> periods, Optional<Set<UUID>> members, Optional<Instant> asOf) {
        List<Period> ofCalendar = periods.stream()
                .filter(period -> period.grain() != Grain.DAYS)
                .sorted(Comparator.comparing(Period::from))
                .toList();
        if (ofCalendar.isEmpty()) {
            return List.of();
        }
        LocalDate last =
                ofCalendar.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
        return figures.figures(measure, YearMonth.from(ofCalendar.get(0).from()), YearMonth.from(last), members, asOf);
    }

    private static Optional<Set<UUID>> union(Iterable<Optional<Set<UUID>>> sets) {
        Set<UUID> union = new HashSet<>();
        for (Optional<Set<UUID>> each : sets) {
            if (each.isEmpty()) {
                return Optional.empty();
            }
            union.addAll(each.get());
        }
        return Optional.of(union);
    }
}
