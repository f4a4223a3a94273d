// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.AgencyQuery;
import vn.sen.organization.tree.Life;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.Today;

/** Agencies for everybody: which there are on a day, what one was, and who succeeded it. */
@Component(service = AgencyResource.class)
@JakartarsResource
@Path("api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "agencies")
public final class AgencyResource {

    private final Agencies agencies;
    private final AgencyLookup lookup;
    private final Today today;

    @Activate
    public AgencyResource(@Reference Agencies agencies, @Reference AgencyLookup lookup, @Reference Today today) {
        this.agencies = agencies;
        this.lookup = lookup;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "listAgencies",
            summary = "Agencies of a day, by name",
            description = "`q` is words of the name, with or without diacritics, or the beginning of a code. A code may"
                    + " be asked for in either order of the decrees.")
    public Page<AgencyView> list(
            @Parameter(description = "A day, YYYY-MM-DD; today without it") @QueryParam("at") String at,
            @QueryParam("q") String text,
            @Parameter(description = "May be repeated") @QueryParam("kind") List<String> kinds,
            @Parameter(description = "Only the subtree of this agency") @QueryParam("under") String under,
            @BeanParam ListQuery list) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        Optional<String> words = parameters.text("q", text);
        Set<AgencyKind> wanted = parameters.kinds("kind", kinds);
        Optional<UUID> root = parameters.id("under", under);
        parameters.check();
        Optional<UUID> after = list.after(1, parts -> UUID.fromString(parts.get(0)));
        List<Agency> all = agencies.search(new AgencyQuery(day, words, wanted, root, AgencyQuery.MOST));
        return Parts.of(all, Agency::id, after, list, AgencyView::of);
    }

    @GET
    @Path("{agency}")
    @Operation(
            operationId = "getAgency",
            summary = "One agency as it stands on a day, by identifier or code",
            description = "The answer for a day on which it does not live tells when it does and who succeeded it.")
    @ApiResponse(responseCode = "200", description = "The agency, with an ETag")
    @ApiResponse(responseCode = "404", description = "No such agency, or it does not live on that day")
    public Response agency(
            @PathParam("agency") String idOrCode, @QueryParam("at") String at, @Context Request request) {
        LocalDate day = day(at);
        Agency agency = lookup.living(idOrCode, day);
        EntityTag tag = tag(agency);
        return Preconditions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(AgencyView.of(agency)).tag(tag).build());
    }

    @GET
    @Path("{agency}/history")
    @Operation(operationId = "getAgencyHistory", summary = "What an agency was, from its first day to its last")
    public HistoryView history(@PathParam("agency") String idOrCode) {
        Life life = lookup.life(idOrCode, today.date());
        return HistoryView.of(life, agencies.predecessors(life.id()), lookup.acts(life.id()));
    }

    @GET
    @Path("{agency}/successors")
    @Operation(
            operationId = "getAgencySuccessors",
            summary = "Under which agencies of a day the records of an agency are counted",
            description = "Itself while it lives. Where there are several, the share of each is not known.")
    public SuccessorsView successors(@PathParam("agency") String idOrCode, @QueryParam("at") String at) {
        LocalDate day = day(at);
        Life life = lookup.life(idOrCode, today.date());
        List<AgencyView> under = agencies.rolledUp(life.id(), day).stream()
                .flatMap(id -> agencies.find(id, day).stream())
                .map(AgencyView::of)
                .toList();
        return new SuccessorsView(life.id(), day, under.size() < 2, under);
    }

    @GET
    @Path("{agency}/children")
    @Operation(operationId = "getAgencyChildren", summary = "Agencies directly under one on a day")
    public Page<AgencyView> children(@PathParam("agency") String idOrCode, @QueryParam("at") String at) {
        LocalDate day = day(at);
        Agency agency = lookup.living(idOrCode, day);
        return new Page<>(
                agencies.children(agency.id(), day).stream().map(AgencyView::of).toList(),
                Optional.empty(),
                Optional.empty());
    }

    private LocalDate day(String at) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("at", at, today.date());
        parameters.check();
        return day;
    }

    private static EntityTag tag(Agency agency) {
        return new EntityTag(Tags.of(agency.toString()));
    }
}
