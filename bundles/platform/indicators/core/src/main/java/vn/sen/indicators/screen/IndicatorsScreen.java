// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.reading.FigureHistory;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.indicators.rest.FigureView;
import vn.sen.indicators.rest.Figures;
import vn.sen.indicators.rest.MeasureView;
import vn.sen.indicators.rest.Parameters;
import vn.sen.indicators.rest.Sight;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Today;

/** Shows any measure over time and by agency, the records behind a value, and why it changed. */
@Component(service = IndicatorsScreen.class)
@JakartarsResource
@Hidden
@Path("indicators")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class IndicatorsScreen {

    private static final int SHOWN_PERIODS = 12;
    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR);

    private final Figures figures;
    private final Opening opening;
    private final FigureHistory history;
    private final ScopeMembers members;
    private final Sight sight;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public IndicatorsScreen(
            @Reference Figures figures,
            @Reference Opening opening,
            @Reference FigureHistory history,
            @Reference ScopeMembers members,
            @Reference Sight sight,
            @Reference Agencies agencies,
            @Reference Today today) {
        this.figures = figures;
        this.opening = opening;
        this.history = history;
        this.members = members;
        this.sight = sight;
        this.agencies = agencies;
        this.today = today;
    }

    @GET
    public HtmlPage dashboard(
            @QueryParam("measure") @DefaultValue("") String chosen,
            @QueryParam("grain") String grain,
            @QueryParam("period") String period,
            @QueryParam("agency") String agency,
            @QueryParam("rollUp") String rollUp,
            @Context SecurityContext security)
            throws InterruptedException {
        Optional<Caller> caller = caller(security);
        List<MeasureView> measures = figures.measures(caller);
        Parameters parameters = new Parameters();
        Grain length = parameters.grain(grain, Grain.MONTH);
        Optional<Opening.Choice> opened = chosen.isBlank() ? opening.choose(measures, caller) : Optional.empty();
        LocalDate newest = opened.map(choice -> choice.month().atDay(1)).orElse(today.date());
        Period last = fitted(parameters.period(period, Period.of(shown(length), newest)), shown(length));
        Optional<UUID> named = parameters.agency(agency, agencies, today.date());
        boolean rolled = parameters.flag("rollUp", rollUp);
        HtmlPage page = HtmlPage.of("indicators.jte", "indicators.title")
                .with("measures", measures)
                .with("grains", GRAINS)
                .with("faults", parameters.faults());
        Optional<String> id =
                chosen.isBlank() ? opened.map(choice -> choice.measure().id()) : Optional.of(chosen);
        if (id.isEmpty()) {
            return page.with("dashboard", Optional.empty())
                    .with(
                            "administrator",
                            caller.filter(who -> who.hasRole(Roles.ADMINISTRATOR))
                                    .isPresent())
                    .with("signInShows", caller.isEmpty() && figures.hides(caller))
                    .with("agencies", List.of())
                    .with("periods", List.of());
        }
        MeasureStatus measure = figures.measure(id.get());
        figures.requirePart(measure, caller);
        AgencyScope seen = sight.scope(measure.latest().figures(), caller);
        List<AgencyChoice> choices = AgencyChoice.all(agencies, today.date(), seen);
        Optional<UUID> whose = named.or(() -> seen.everywhere()
                ? Optional.empty()
                : choices.stream()
                        .min(Comparator.comparingInt(AgencyChoice::level))
                        .map(AgencyChoice::id));
        figures.measure(id.get(), caller, whose);
        return page.with("administrator", false)
                .with("signInShows", false)
                .with("dashboard", Optional.of(dashboard(measure, caller, last, whose, rolled)))
                .with("agencies", choices)
                .with("periods", choosable(last));
    }

    @GET
    @Path("{id}/records")
    public HtmlPage records(
            @PathParam("id") String id,
            @QueryParam("period") String period,
            @QueryParam("agency") String agency,
            @BeanParam ListQuery query,
            @Context SecurityContext security)
            throws InterruptedException {
        Parameters parameters = new Parameters();
        Period when = parameters.period(period, Period.of(Grain.MONTH, today.date()));
        Optional<UUID> whose = parameters.agency(agency, agencies, today.date());
        parameters.check();
        MeasureStatus measure = figures.measure(id);
        RecordPage records = figures.records(
                measure, caller(security), whose, when, query.after(1, parts -> parts.get(0)), query.limit());
        return HtmlPage.of("records.jte", "indicators.records")
                .with("measure", figures.view(measure))
                .with("period", when)
                .with("agency", whose)
                .with("agencyName", name(whose, when.to()))
                .with("records", records)
                .with("next", records.next().map(ListQuery::cursor));
    }

    @GET
    @Path("{id}/history")
    public HtmlPage history(
            @PathParam("id") String id,
            @QueryParam("period") String period,
            @QueryParam("agency") String agency,
            @BeanParam ListQuery query,
            @Context SecurityContext security) {
        Parameters parameters = new Parameters();
        Period when = parameters.period(period, Period.of(Grain.MONTH, today.date()));
        Optional<UUID> whose = parameters.agency(agency, agencies, today.date());
        parameters.check();
        MeasureStatus measure = figures.measure(id, caller(security), whose);
        int limit = query.limit();
        Optional<Set<UUID>> of = members.of(figures.scope(whose, false), when);
        List<FigureHistory.Stretch> found =
                history.of(measure.id(), when, of, query.after(2, FigureHistory.Place::read), limit + 1);
        List<FigureChange> changes = found.stream()
                .limit(limit)
                .map(stretch -> FigureChange.of(
                        stretch, measure, name(stretch.agency(), stretch.month().atEndOfMonth())))
                .toList();
        return HtmlPage.of("figure-history.jte", "indicators.history")
                .with("measure", figures.view(measure))
                .with("period", when)
                .with("agency", whose)
                .with("agencyName", name(whose, when.to()))
                .with("changes", changes)
                .with(
                        "next",
                        Optional.of(found)
                                .filter(all -> all.size() > limit)
                                .map(all -> all.get(limit - 1).place().cursor()));
    }

    private Dashboard dashboard(
            MeasureStatus measure, Optional<Caller> caller, Period last, Optional<UUID> whose, boolean rolled)
            throws InterruptedException {
        LocalDate day = today.date();
        List<Period> periods = IntStream.rangeClosed(1 - SHOWN_PERIODS, 0)
                .mapToObj(last::plus)
                .filter(period -> !YearMonth.from(period.to())
                        .isBefore(measure.versions().get(0).validFrom()))
                .toList();
        List<Period> shown = periods.isEmpty() ? List.of(last) : periods;
        List<FigureView> series = figures.series(measure, whose, rolled, shown, Optional.empty()).stream()
                .map(figure -> FigureView.of(figure, day))
                .toList();
        return new Dashboard(
                figures.view(measure),
                measure.version(YearMonth.from(last.to())).orElseGet(measure::latest),
                last.grain(),
                last,
                whose,
                name(whose, day),
                rolled,
                series,
                figures.byAgency(measure, caller, last, rolled, Optional.empty()),
                figures.showsRecords(measure, caller, whose));
    }

    /** The last periods of the length, and the chosen one. */
    private List<Period> choosable(Period chosen) {
        Period present = Period.of(chosen.grain(), today.date());
        int many = chosen.grain() == Grain.MONTH ? 36 : SHOWN_PERIODS;
        List<Period> periods = IntStream.range(0, many)
                .mapToObj(back -> present.plus(-back))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!periods.contains(chosen)) {
            periods.add(0, chosen);
        }
        return periods;
    }

    private String name(Optional<UUID> agency, LocalDate day) {
        return agency.map(id -> agencies.nearest(id, day).map(Agency::name).orElse(id.toString()))
                .orElse("");
    }

    /** Whoever changes the length of the periods still sees the time that was shown. */
    private static Period fitted(Period period, Grain grain) {
        return period.grain() == grain ? period : Period.of(grain, period.to());
    }

    private static Grain shown(Grain grain) {
        return grain == Grain.DAYS ? Grain.MONTH : grain;
    }

    private static Optional<Caller> caller(SecurityContext security) {
        return Optional.ofNullable(security.getUserPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }
}
