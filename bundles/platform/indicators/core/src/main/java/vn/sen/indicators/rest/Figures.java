// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.indicators.api.AgencyFigure;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.FigureScope;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.Indicators;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.api.RecordQuery;
import vn.sen.indicators.reading.LiveFigures;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.indicators.source.ModuleSources;
import vn.sen.indicators.source.OfferedSource;
import vn.sen.indicators.source.SourceCalls;
import vn.sen.indicators.source.SourceFailedException;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Figures and records as a caller may see them, for programs and pages alike. */
@Component(service = Figures.class)
public final class Figures {

    private static final int MOST_RECORDS = 200;

    private final Indicators indicators;
    private final LiveFigures live;
    private final ScopeMembers members;
    private final ModuleSources sources;
    private final SourceCalls calls;
    private final Sight sight;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public Figures(
            @Reference Indicators indicators,
            @Reference LiveFigures live,
            @Reference ScopeMembers members,
            @Reference ModuleSources sources,
            @Reference SourceCalls calls,
            @Reference Sight sight,
            @Reference Agencies agencies,
            @Reference Today today) {
        this.indicators = indicators;
        this.live = live;
        this.members = members;
        this.sources = sources;
        this.calls = calls;
        this.sight = sight;
        this.agencies = agencies;
        this.today = today;
    }

    /** The measures of which a caller sees at least a part, as they stand. */
    public List<MeasureView> measures(Optional<Caller> caller) {
        return indicators.measures().stream()
                .filter(status -> sight.sees(status.latest().figures(), caller))
                .map(this::view)
                .toList();
    }

    /** Whether there are measures of which a caller sees nothing. */
    public boolean hides(Optional<Caller> caller) {
        return indicators.measures().stream()
                .anyMatch(status -> !sight.sees(status.latest().figures(), caller));
    }

    public MeasureView view(MeasureStatus status) {
        return MeasureView.of(status, sources.identifiers().contains(status.id()));
    }

    /** @throws ProblemException 404 when there never was such a measure */
    public MeasureStatus measure(String id) {
        return indicators
                .measure(id)
                .orElseThrow(() -> ProblemException.problem(404, "measure-unknown")
                        .args(id.length() > 100 ? id.substring(0, 100) + "…" : id)
                        .build());
    }

    /** The measure, when the caller may see this part of its figures. */
    public MeasureStatus measure(String id, Optional<Caller> caller, Optional<UUID> agency) {
        MeasureStatus status = measure(id);
        sight.require(status.latest().figures(), caller, agency);
        return status;
    }

    /** Refuses a caller who may see no part of the figures. */
    public void requirePart(MeasureStatus measure, Optional<Caller> caller) {
        if (!sight.sees(measure.latest().figures(), caller)) {
            sight.require(measure.latest().figures(), caller, Optional.empty());
        }
    }

    /** Values over time; days that are no period of the calendar are computed by the module. */
    public List<Figure> series(
            MeasureStatus measure, Optional<UUID> agency, boolean rollUp, List<Period> periods, Optional<Instant> asOf)
            throws InterruptedException {
        FigureScope scope = scope(agency, rollUp);
        if (periods.size() == 1 && periods.get(0).grain() == Grain.DAYS) {
            return List.of(days(measure, scope, periods.get(0), asOf));
        }
        return indicators.series(measure.id(), scope, periods, asOf);
    }

    /** The figures of agencies that a caller sees, the largest value first. */
    public List<AgencyFigureView> byAgency(
            MeasureStatus measure, Optional<Caller> caller, Period period, boolean rollUp, Optional<Instant> asOf) {
        AgencyScope scope = sight.scope(measure.latest().figures(), caller);
        LocalDate day = rollUp || period.to().isAfter(today.date()) ? today.date() : period.to();
        return indicators
                .byAgency(measure.id(), period, rollUp ? Optional.of(today.date()) : Optional.empty(), asOf)
                .stream()
                .filter(each -> scope.everywhere() || visible(each, scope))
                .sorted(Comparator.comparing(
                                (AgencyFigure each) -> each.figure().value(),
                                Comparator.comparing(value -> value.orElse(BigDecimal.ONE.negate())))
                        .reversed())
                .map(each -> new AgencyFigureView(
                        AgencyName.all(each.agencies(), agencies, day),
                        AgencyName.all(each.members(), agencies, period.to()),
                        FigureView.of(each.figure(), today.date())))
                .toList();
    }

    /**
     * The records behind a value.
     *
     * @throws ProblemException 401, 403, 404 when there is no such list, 503 when its module is off or cannot tell
     */
    public RecordPage records(
            MeasureStatus measure,
            Optional<Caller> caller,
            Optional<UUID> agency,
            Period period,
            Optional<String> after,
            int limit)
            throws InterruptedException {
        if (measure.latest().records().isNobody()) {
            throw ProblemException.problem(404, "records-none")
                    .args(measure.id())
                    .build();
        }
        sight.require(measure.latest().records(), caller, agency);
        OfferedSource source = sources.of(measure.id())
                .orElseThrow(() -> ProblemException.problem(503, "measure-off")
                        .args(measure.module())
                        .build());
        RecordQuery query = new RecordQuery(
                measure.version(YearMonth.from(period.to())).orElseGet(measure::latest),
                agency,
                period,
                after,
                Math.min(limit, MOST_RECORDS));
        try {
            return calls.records(source, query);
        } catch (SourceFailedException failed) {
            throw unanswered(measure, failed);
        }
    }

    /** Whether a caller may look at the records behind this part. */
    public boolean showsRecords(MeasureStatus measure, Optional<Caller> caller, Optional<UUID> agency) {
        AgencyScope scope = sight.scope(measure.latest().records(), caller);
        return !measure.latest().records().isNobody()
                && agency.map(scope::includes).orElse(scope.everywhere());
    }

    public FigureScope scope(Optional<UUID> agency, boolean rollUp) {
        return agency.map(id -> rollUp ? FigureScope.succession(id, today.date()) : FigureScope.subtree(id))
                .orElseGet(FigureScope::province);
    }

    private Figure days(MeasureStatus measure, FigureScope scope, Period days, Optional<Instant> asOf)
            throws InterruptedException {
        if (asOf.isPresent()) {
            throw ProblemException.problem(409, "days-not-kept").build();
        }
        try {
            return live.of(measure, days, members.of(scope, days))
                    .orElseThrow(() -> ProblemException.problem(409, "days-not-computed")
                            .args(measure.id())
                            .build());
        } catch (SourceFailedException failed) {
            throw unanswered(measure, failed);
        }
    }

    private static boolean visible(AgencyFigure figure, AgencyScope scope) {
        return !figure.members().isEmpty() && scope.agencies().containsAll(figure.members());
    }

    private static ProblemException unanswered(MeasureStatus measure, SourceFailedException failed) {
        return ProblemException.problem(503, "measure-unanswered")
                .args(measure.module())
                .cause(failed)
                .build();
    }
}
