// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.procedures.catalogue.History;
import vn.sen.procedures.catalogue.ProcedureReader;
import vn.sen.procedures.catalogue.Rendered;
import vn.sen.procedures.search.Findings;
import vn.sen.procedures.search.ProcedureSearch;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** The public side of the catalogue: search, one procedure, its history. */
@Component(service = ProcedureResource.class)
@JakartarsResource
@Path("api/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "procedures")
public final class ProcedureResource {

    private final ProcedureReader reader;
    private final ProcedureSearch search;
    private final Today today;
    private final ListAnswer answers;

    @Activate
    public ProcedureResource(
            @Reference ProcedureReader reader,
            @Reference ProcedureSearch search,
            @Reference Today today,
            @Reference ModuleJson json) {
        this.reader = reader;
        this.search = search;
        this.today = today;
        this.answers = new ListAnswer(json);
    }

    @GET
    @Operation(
            operationId = "searchProcedures",
            summary = "Search procedures in force on a day",
            description = "Diacritics are optional. Words are looked for in name, code, field, agency and results; the"
                    + " best match comes first, without words the order is by name. `highlights` are ranges of the"
                    + " name in UTF-16 units. `facets=true` adds counts by field, agency, level and service.")
    public byte[] search(
            @BeanParam SearchParameters parameters,
            @BeanParam ListQuery list,
            @QueryParam("facets") @DefaultValue("false") boolean facets) {
        Question question = parameters.question(today.date(), list.limit(), Places.after(list), facets);
        Findings findings = Places.guarded(() -> search.find(question));
        return answers.of(findings, question, list.count());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProcedure", summary = "One procedure as in force today or on a given day")
    @ApiResponse(responseCode = "200", description = "The procedure, with an ETag")
    @ApiResponse(responseCode = "404", description = "No such procedure, or not in force yet on that day")
    public Response procedure(
            @PathParam("code") String code,
            @Parameter(description = "A day, YYYY-MM-DD") @QueryParam("at") String at,
            @Context Request request) {
        Optional<LocalDate> day = SearchParameters.day(at);
        Rendered procedure =
                day.isPresent() ? onDay(code, day.get()) : reader.find(code).orElseThrow(() -> unknown(code));
        EntityTag tag = new EntityTag(procedure.tag());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return notModified == null
                ? Response.ok(procedure.body()).tag(tag).build()
                : notModified.tag(tag).build();
    }

    @GET
    @Path("{code}/versions")
    @Operation(operationId = "getProcedureVersions", summary = "Every version of a procedure, the newest first")
    public Page<VersionSummary> versions(@PathParam("code") String code) {
        History history = reader.history(code);
        if (history.versions().isEmpty()) {
            throw unknown(code);
        }
        List<VersionSummary> versions = VersionSummary.of(history);
        return new Page<>(versions, Optional.empty(), Optional.empty());
    }

    private Rendered onDay(String code, LocalDate day) {
        return reader.find(code, day)
                .orElseThrow(() -> reader.history(code).versions().isEmpty()
                        ? unknown(code)
                        : ProblemException.problem(404, "procedure-not-in-force")
                                .args(code, day.toString())
                                .build());
    }

    /** The problem of a code that nobody knows. */
    public static ProblemException unknown(String code) {
        String shown = code.length() > 40 ? code.substring(0, 40) + "…" : code;
        return ProblemException.problem(404, "procedure-unknown").args(shown).build();
    }
}
