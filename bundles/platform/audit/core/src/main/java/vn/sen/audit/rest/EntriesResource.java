// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.audit.export.EntryExport;
import vn.sen.audit.reach.EntryReach;
import vn.sen.audit.search.EntryFilter;
import vn.sen.audit.search.EntrySearch;
import vn.sen.audit.search.FoundEntry;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.TimeLimit;

/**
 * The record of acts, for auditors alone: those of the whole province, and those of an agency as far as they reach.
 * Administrators may not read it: it is about them too, and tells whose data somebody looked at. Giving oneself the role
 * of an auditor is an act that stands in the record.
 */
@Component(service = EntriesResource.class)
@JakartarsResource
@Path("api/v1/audit")
@RolesAllowed(Roles.AUDITOR)
@AgencyRole(AgencyRole.Effect.ENOUGH)
@Tag(name = "audit")
public final class EntriesResource {

    private static final int MOST_COUNTED = 10_000;
    private static final int LONGEST_EXPORT = 7200;

    private final EntrySearch search;
    private final EntryExport export;
    private final EntryReach reach;

    @Activate
    public EntriesResource(@Reference EntrySearch search, @Reference EntryExport export, @Reference EntryReach reach) {
        this.search = search;
        this.export = export;
        this.reach = reach;
    }

    @GET
    @Path("entries")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Entries of the record of acts, the newest first",
            description = "An auditor of an agency gets those of that agency and below.")
    public Page<EntryView> list(
            @BeanParam EntryParameters parameters, @BeanParam ListQuery query, @Context SecurityContext security) {
        EntryFilter filter = reach.limit(parameters.filter(), security);
        Optional<UUID> before = query.after(1, parts -> UUID.fromString(parts.get(0)));
        List<FoundEntry> found = search.newest(filter, before, query.limit() + 1);
        List<FoundEntry> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(
                items.stream().map(EntryView::of).toList(),
                next,
                Optional.of(filter).filter(all -> query.count()).map(this::counted));
    }

    @GET
    @Path("entries/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One entry")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryView.class)))
    public EntryView get(@PathParam("id") UUID id, @Context SecurityContext security) {
        return reach.find(id, security)
                .map(EntryView::of)
                .orElseThrow(() -> ProblemException.problem(404, "entry-unknown")
                        .args(id.toString())
                        .build());
    }

    @GET
    @Path("export.jsonl")
    @Produces("application/x-ndjson")
    @TimeLimit(LONGEST_EXPORT)
    @Operation(
            operationId = "exportAuditAsJsonLines",
            summary = "All entries that are asked for, a JSON object on each line",
            description = "In the order of the chain, with what it takes to verify them without this server. The export"
                    + " itself stands in the record.")
    public Response jsonLines(@BeanParam EntryParameters parameters, @Context SecurityContext security) {
        EntryFilter filter = reach.limit(parameters.filter(), security);
        return file(export.jsonLines(filter, reach.limits(security)), "application/x-ndjson", "audit.jsonl");
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @TimeLimit(LONGEST_EXPORT)
    @Operation(
            operationId = "exportAuditAsCsv",
            summary = "All entries that are asked for, as a table",
            description = "The export itself stands in the record.")
    public Response csv(@BeanParam EntryParameters parameters, @Context SecurityContext security) {
        EntryFilter filter = reach.limit(parameters.filter(), security);
        return file(export.csv(filter, reach.limits(security)), "text/csv; charset=UTF-8", "audit.csv");
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Object counted(EntryFilter filter) {
        long count = search.count(filter, MOST_COUNTED + 1);
        if (count > MOST_COUNTED) {
            return MOST_COUNTED + "+";
        }
        return count;
    }
}
