// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.MeasureStatus;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.reading.FigureHistory;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Today;

/** Measures and their figures. Open to everybody; what a measure keeps to roles is refused to others. */
@Component(service = IndicatorsResource.class)
@JakartarsResource
@Path("api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "indicators")
public final class IndicatorsResource {

    private final Figures figures;
    private final FigureHistory history;
    private final ScopeMembers members;
    private final Recomputing recomputing;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public IndicatorsResource(
            @Reference Figures figures,
            @Reference FigureHistory history,
            @Reference ScopeMembers members,
            @Reference Recomputing recomputing,
            @Reference Agencies agencies,
            @Reference Today today) {
        this.figures = figures;
        this.history = history;
        this.members = members;
        this.recomputing = recomputing;
        this.agencies = agencies;
        this.today = today;
    }

    /** The job that was accepted. */
    public record Accepted(UUID job) {}

    @GET
    @Operation(
            operationId = "listMeasures",
            summary = "What is measured",
            description = "Measures of enabled modules, and those of others that have figures; only what the caller"
                    + " may see.")
    public Page<MeasureView> list(@Context SecurityContext security) {
        return new Page<>(figures.measures(caller(security)), Optional.empty(), Optional.empty());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMeasure", summary = "A measure, in all versions of its meaning")
    public MeasureView one(@PathParam("id") String id) {
        return figures.view(figures.measure(id));
    }

    @GET
    @Path("{id}/values")
    @Operation(
            operationId = "listFigures",
            summary = "Values over time",
            description = "Of the province, or of an agency with what stood under it; with `rollUp` also with what it"
                    + " succeeded. `DAYS` asks for the days from `from` to `to`, where the module computes them.")
    public Page<FigureView> values(
            @PathParam("id") String id,
            @Parameter(description = "Identifier or code") @QueryParam("agency") String agency,
            @Parameter(description = "A day of the first period") @QueryParam("from") String from,
            @Parameter(description = "A day of the last period; today without it") @QueryParam("to") String to,
            @Parameter(description = "MONTH, QUARTER, HALF_YEAR, YEAR or DAYS") @QueryParam("grain") String grain,
            @Parameter(description = "true: under successors of today") @QueryParam("rollUp") String rollUp,
            @Parameter(description = "As figures stood at this moment") @QueryParam("asOf") String asOf,
            @Context SecurityContext security)
            throws InterruptedException {
        Parameters parameters = new Parameters();
        LocalDate day = today.date();
        Optional<UUID> of = parameters.agency(agency, agencies, day);
        List<Period> periods = parameters.periods(parameters.grain(grain, Grain.MONTH), from, to, day);
        boolean rolled = parameters.flag("rollUp", rollUp);
        Optional<Instant> moment = parameters.moment("asOf", asOf);
        MeasureStatus measure = figures.measure(id, caller(security), of);
        parameters.check();
        return whole(figures.series(measure, of, rolled, periods, moment).stream()
                .map(figure -> FigureView.of(figure, day))
                .toList());
    }

    @GET
    @Path("{id}/agencies")
    @Operation(
            operationId = "listFiguresByAgency",
            summary = "The values of all agencies in a period",
            description = "Every amount stands in exactly one of them. With `rollUp` agencies that have ended are"
                    + " counted under those that succeeded them by today.")
    public Page<AgencyFigureView> byAgency(
            @PathParam("id") String id,
            @Parameter(description = "2026-11, 2026-Q4, 2026-H2 or 2026; this month without it") @QueryParam("period")
                    String period,
            @Parameter(description = "true: under successors of today") @QueryParam("rollUp") String rollUp,
            @Parameter(description = "As figures stood at this moment") @QueryParam("asOf") String asOf,
            @Context SecurityContext security) {
        Parameters parameters = new Parameters();
        Period of = parameters.period(period, present());
        boolean rolled = parameters.flag("rollUp", rollUp);
        Optional<Instant> moment = parameters.moment("asOf", asOf);
        MeasureStatus measure = figures.measure(id);
        figures.requirePart(measure, caller(security));
        parameters.check();
        return whole(figures.byAgency(measure, caller(security), of, rolled, moment));
    }

    @GET
    @Path("{id}/records")
    @Operation(
            operationId = "listIndicatorRecords",
            summary = "The records behind a value",
            description = "Seeing a figure is not seeing these: the measure says which roles may.")
    public Page<RecordView> records(
            @PathParam("id") String id,
            @Parameter(description = "Only its own records") @QueryParam("agency") String agency,
            @Parameter(description = "2026-11, 2026-Q4, 2026-H2 or 2026; this month without it") @QueryParam("period")
                    String period,
            @BeanParam ListQuery query,
            @Context SecurityContext security)
            throws InterruptedException {
        Parameters parameters = new Parameters();
        Optional<UUID> of = parameters.agency(agency, agencies, today.date());
        Period when = parameters.period(period, present());
        Optional<String> after = query.after(1, parts -> parts.get(0));
        int limit = query.limit();
        parameters.check();
        RecordPage page = figures.records(figures.measure(id), caller(security), of, when, after, limit);
        return new Page<>(
                page.lines().stream().map(RecordView::of).toList(),
                page.next().map(ListQuery::cursor),
                Optional.empty());
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "listFigureChanges",
            summary = "What figures were before they changed",
            description = "Month by month and agency by agency, the newest change first.")
    public Page<ChangeView> history(
            @PathParam("id") String id,
            @Parameter(description = "With what stands under it") @QueryParam("agency") String agency,
            @Parameter(description = "2026-11, 2026-Q4, 2026-H2 or 2026; this month without it") @QueryParam("period")
                    String period,
            @BeanParam ListQuery query,
            @Context SecurityContext security) {
        Parameters parameters = new Parameters();
        Optional<UUID> of = parameters.agency(agency, agencies, today.date());
        Period when = parameters.period(period, present());
        Optional<FigureHistory.Place> after = query.after(2, FigureHistory.Place::read);
        int limit = query.limit();
        MeasureStatus measure = figures.measure(id, caller(security), of);
        parameters.check();
        Optional<Set<UUID>> whose = members.of(figures.scope(of, false), when);
        List<FigureHistory.Stretch> found = history.of(measure.id(), when, whose, after, limit + 1);
        List<FigureHistory.Stretch> part = found.stream().limit(limit).toList();
        return new Page<>(
                part.stream().map(ChangeView::of).toList(),
                Optional.of(part)
                        .filter(some -> found.size() > limit)
                        .map(some -> some.get(some.size() - 1).place().cursor()),
                Optional.empty());
    }

    @POST
    @Path("recompute")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(operationId = "recomputeMeasures", summary = "Compute measures anew, in all their months, as a job")
    public Response recompute(RecomputeOrder order, @Context SecurityContext security) {
        UUID job =
                recomputing.order(order.measures(), security.getUserPrincipal().getName());
        return Response.accepted(new Accepted(job))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    private Period present() {
        return Period.month(YearMonth.from(today.date()));
    }

    static Optional<Caller> caller(SecurityContext security) {
        return Optional.ofNullable(security.getUserPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    private static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty(), Optional.empty());
    }
}
