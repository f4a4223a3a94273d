// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.indicators.api.Indicators;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.indicators.reading.FrozenKey;
import vn.sen.indicators.reading.SnapshotCatalog;
import vn.sen.indicators.reading.SnapshotComparison;
import vn.sen.indicators.reading.SnapshotTakenException;
import vn.sen.organization.api.Agencies;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Figures that were frozen, for whoever scores by them or checks what they were. Nothing changes or removes one. */
@Component(service = SnapshotsResource.class)
@JakartarsResource
@Path("api/v1/indicator-snapshots")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.LEADER, Roles.PAR_APPRAISER, Roles.PAR_OFFICER})
@Tag(name = "indicators")
public final class SnapshotsResource {

    private static final String BASE = "/api/v1/indicator-snapshots/";
    private static final int MOST_COUNTED = 10_000;
    private static final int KEY_PARTS = 3;

    private final Indicators indicators;
    private final SnapshotCatalog catalog;
    private final SnapshotReading reading;
    private final Agencies agencies;
    private final Today today;

    @Activate
    public SnapshotsResource(
            @Reference Indicators indicators,
            @Reference SnapshotCatalog catalog,
            @Reference SnapshotReading reading,
            @Reference Agencies agencies,
            @Reference Today today) {
        this.indicators = indicators;
        this.catalog = catalog;
        this.reading = reading;
        this.agencies = agencies;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listIndicatorSnapshots", summary = "Snapshots, the newest first")
    public Page<SnapshotView> list(@BeanParam ListQuery query) {
        List<SnapshotCatalog.Entry> found =
                catalog.newest(query.after(2, SnapshotCatalog.Place::read), query.limit() + 1);
        return page(
                found,
                query.limit(),
                SnapshotView::of,
                last -> ListQuery.cursor(last.takenAt().toString(), last.order().name()),
                Optional.of(query).filter(ListQuery::count).map(asked -> counted()));
    }

    @GET
    @Path("{name}")
    @Operation(
            operationId = "getIndicatorSnapshot",
            summary = "One snapshot, with the meaning of its measures and whether it is intact")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SnapshotView.Detail.class)))
    public Response one(@PathParam("name") String name) {
        Snapshot snapshot = reading.snapshot(name);
        return Response.ok(SnapshotView.Detail.of(snapshot)).tag(tag(snapshot)).build();
    }

    @GET
    @Path("{name}/content")
    @Operation(
            operationId = "getIndicatorSnapshotContent",
            summary = "What was frozen, to the letter",
            description = "The SHA-256 of these bytes is the digest. Refused to whoever may not see all its measures.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    public Response content(@PathParam("name") String name, @Context SecurityContext security) {
        return Response.ok(reading.content(name, IndicatorsResource.caller(security))
                        .getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @GET
    @Path("{name}/figures")
    @Operation(
            operationId = "listFrozenFigures",
            summary = "The figures of a snapshot",
            description = "Those of measures that the caller may see for the whole province.")
    public Page<FrozenFigureView> figures(
            @PathParam("name") String name,
            @Parameter(description = "Only of this measure") @QueryParam("measure") String measure,
            @Parameter(description = "Identifier or code; only its own") @QueryParam("agency") String agency,
            @BeanParam ListQuery query,
            @Context SecurityContext security) {
        Parameters parameters = new Parameters();
        Optional<UUID> whose = parameters.agency(agency, agencies, today.date());
        parameters.check();
        List<FrozenFigureView> found = reading.figures(
                name,
                given(measure),
                whose,
                IndicatorsResource.caller(security),
                query.after(KEY_PARTS, FrozenKey::read),
                query.limit() + 1);
        return page(
                found,
                query.limit(),
                Function.identity(),
                last -> ListQuery.cursor(
                        last.measure(),
                        last.month(),
                        last.agency().map(UUID::toString).orElse("")),
                Optional.empty());
    }

    @GET
    @Path("{name}/differences")
    @Operation(
            operationId = "listSnapshotDifferences",
            summary = "Frozen figures that are others elsewhere",
            description = "In another snapshot, as far as both have the measure and the month; without one, now.")
    public Page<FrozenFigureView.Difference> differences(
            @PathParam("name") String name,
            @Parameter(description = "Name of another snapshot") @QueryParam("with") String with,
            @Parameter(description = "Only of this measure") @QueryParam("measure") String measure,
            @BeanParam ListQuery query,
            @Context SecurityContext security) {
        List<SnapshotComparison.Difference> found = reading.differences(
                name,
                given(with),
                given(measure),
                IndicatorsResource.caller(security),
                query.after(KEY_PARTS, FrozenKey::read),
                query.limit() + 1);
        return page(
                found,
                query.limit(),
                reading::view,
                last -> ListQuery.cursor(last.key().parts()),
                Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.PAR_APPRAISER})
    @Idempotent
    @Operation(
            operationId = "createIndicatorSnapshot",
            summary = "Freeze figures, for ever",
            description = "As they stood at the cut-off. The same order once more is answered with what was frozen"
                    + " first.")
    @ApiResponse(
            responseCode = "201",
            description = "Frozen",
            content = @Content(schema = @Schema(implementation = SnapshotView.class)))
    @ApiResponse(responseCode = "409", description = "The name is taken by another order")
    public Response create(NewSnapshot wanted) {
        SnapshotOrder order = wanted.order(id -> indicators.measure(id).isPresent(), today.now());
        try {
            Snapshot frozen = indicators.freeze(order);
            return Response.created(URI.create(BASE + order.name()))
                    .entity(SnapshotView.of(frozen))
                    .tag(tag(frozen))
                    .build();
        } catch (SnapshotTakenException taken) {
            throw ProblemException.problem(409, "snapshot-exists")
                    .args(order.name())
                    .cause(taken)
                    .build();
        }
    }

    private Object counted() {
        long count = catalog.count(MOST_COUNTED + 1L);
        if (count > MOST_COUNTED) {
            return MOST_COUNTED + "+";
        }
        return count;
    }

    private static <F, V> Page<V> page(
            List<F> found, int limit, Function<F, V> view, Function<F, String> cursor, Optional<Object> count) {
        List<F> part = found.stream().limit(limit).toList();
        Optional<String> next =
                found.size() > part.size() ? Optional.of(cursor.apply(part.get(part.size() - 1))) : Optional.empty();
        return new Page<>(part.stream().map(view).toList(), next, count);
    }

    /** A snapshot never changes, and is named by its digest. */
    private static EntityTag tag(Snapshot snapshot) {
        return new EntityTag(snapshot.digest());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
