// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.web.api.Page;
import vn.sen.web.api.Today;

/** The whole tree of a day, and how a report sums the agencies of a period. */
@Component(service = TreeResource.class)
@JakartarsResource
@Path("api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "agencies")
public final class TreeResource {

    private final Agencies agencies;
    private final Today today;

    @Activate
    public TreeResource(@Reference Agencies agencies, @Reference Today today) {
        this.agencies = agencies;
        this.today = today;
    }

    @GET
    @Path("tree")
    @Operation(
            operationId = "getAgencyTree",
            summary = "The tree of a day from top to bottom",
            description = "Rows in reading order, each with its level. The tree of a province has some hundred rows,"
                    + " and is given whole.")
    public Page<TreeRow> tree(
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @Parameter(description = "Only the subtree of this agency") @QueryParam("under") String under) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        Optional<UUID> root = parameters.id("under", under);
        parameters.check();
        List<TreeRow> rows = new ArrayList<>();
        List<Agency> roots =
                root.map(id -> agencies.find(id, day).stream().toList()).orElseGet(() -> agencies.roots(day));
        roots.forEach(agency -> add(agency, 0, day, rows));
        return new Page<>(rows, Optional.empty(), Optional.empty());
    }

    private void add(Agency agency, int level, LocalDate day, List<TreeRow> rows) {
        rows.add(new TreeRow(level, AgencyView.of(agency)));
        agencies.children(agency.id(), day).forEach(child -> add(child, level + 1, day, rows));
    }

    @GET
    @Path("roll-up")
    @Operation(
            operationId = "rollUpAgencies",
            summary = "How a report of a period sums its agencies",
            description = "`PERIOD` counts each agency of the period by itself, `SUCCESSORS` under those that succeeded"
                    + " it by the day `at`. Every agency of the period stands in exactly one unit, so nothing is counted"
                    + " twice; one that was divided makes a unit of all its successors together.")
    public RollUpView rollUp(
            @Parameter(description = "First day of the period", required = true) @QueryParam("from") String from,
            @Parameter(description = "Last day of the period", required = true) @QueryParam("to") String to,
            @Parameter(description = "PERIOD or SUCCESSORS; SUCCESSORS without it") @QueryParam("counting")
                    String counting,
            @Parameter(description = "Day of the successors; today without it") @QueryParam("at") String at,
            @Parameter(description = "May be repeated") @QueryParam("kind") List<String> kinds) {
        Parameters parameters = new Parameters();
        LocalDate first = required(parameters, "from", from);
        LocalDate last = required(parameters, "to", to);
        LocalDate day = parameters.day("at", at, today.date());
        Set<AgencyKind> wanted = parameters.kinds("kind", kinds);
        RollUpView.Counting how = counting(parameters, counting);
        if (last.isBefore(first)) {
            parameters.fault("to", "period-reversed", first.toString(), last.toString());
        }
        if (how == RollUpView.Counting.SUCCESSORS && day.isBefore(last)) {
            parameters.fault("at", "roll-up-backwards", day.toString(), last.toString());
        }
        parameters.check();
        return answer(first, last, how, how == RollUpView.Counting.PERIOD ? last : day, wanted);
    }

    private RollUpView answer(
            LocalDate first, LocalDate last, RollUpView.Counting how, LocalDate day, Set<AgencyKind> kinds) {
        Set<UUID> members = agencies.living(first, last).stream()
                .filter(id -> kinds.isEmpty()
                        || agencies.nearest(id, last)
                                .filter(agency -> kinds.contains(agency.kind()))
                                .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Set<UUID>, Set<UUID>> groups = how == RollUpView.Counting.PERIOD
                ? members.stream().collect(Collectors.toMap(Set::of, Set::of, (a, b) -> a, LinkedHashMap::new))
                : agencies.rolledUpGroups(members, day);
        List<RollUpView.Unit> units = groups.entrySet().stream()
                .map(group -> new RollUpView.Unit(views(group.getKey(), day), views(group.getValue(), last)))
                .toList();
        return new RollUpView(first, last, how, day, units);
    }

    private List<AgencyView> views(Set<UUID> ids, LocalDate day) {
        return ids.stream()
                .flatMap(id -> agencies.nearest(id, day).stream())
                .map(AgencyView::of)
                .toList();
    }

    private LocalDate required(Parameters parameters, String name, String text) {
        if (text == null || text.isBlank()) {
            parameters.fault(name, "required-field", name);
        }
        return parameters.day(name, text, today.date());
    }

    private static RollUpView.Counting counting(Parameters parameters, String text) {
        if (text == null || text.isBlank() || text.equals("SUCCESSORS")) {
            return RollUpView.Counting.SUCCESSORS;
        }
        if (!text.equals("PERIOD")) {
            parameters.fault("counting", "unknown-value", "PERIOD, SUCCESSORS");
        }
        return RollUpView.Counting.PERIOD;
    }
}
