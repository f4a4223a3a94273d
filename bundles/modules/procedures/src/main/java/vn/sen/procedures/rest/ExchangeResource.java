// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.jobs.api.Jobs;
import vn.sen.procedures.access.PublishingReach;
import vn.sen.procedures.exchange.ImportJobs;
import vn.sen.procedures.exchange.ImportOrder;
import vn.sen.procedures.exchange.ProcedureExport;
import vn.sen.procedures.exchange.SourceDocument;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

/** Takes whole catalogues in and gives them out. */
@Component(service = ExchangeResource.class)
@JakartarsResource
@Path("api/v1/procedures")
@RolesAllowed({Roles.PUBLISHER, Roles.ADMINISTRATOR})
@Tag(name = "procedures")
public final class ExchangeResource {

    private static final long LARGEST_DOCUMENT = 32L * 1024 * 1024;

    private final Jobs jobs;
    private final ProcedureExport export;
    private final ModuleJson json;
    private final PublishingReach reach;

    @Activate
    public ExchangeResource(
            @Reference Jobs jobs,
            @Reference ProcedureExport export,
            @Reference ModuleJson json,
            @Reference PublishingReach reach) {
        this.jobs = jobs;
        this.export = export;
        this.json = json;
        this.reach = reach;
    }

    @POST
    @Path("import")
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST_DOCUMENT)
    @Operation(
            operationId = "importProcedures",
            summary = "Import procedures as a job",
            description = "The result of the job is the report: rows, accepted, refused, faults. Good rows are kept,"
                    + " bad ones reported; importing the same again changes nothing. Who publishes for an agency"
                    + " imports the procedures of that agency and those below it; any other row is a fault.")
    @RequestBody(
            required = true,
            description = "An array of rows, or an object whose member `procedures` is that array",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema()))
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the job")
    public Response importProcedures(
            byte[] document,
            @Parameter(description = "Report every fault and write nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        new SourceDocument(json, document).check().unreadable().ifPresent(reason -> {
            throw ProblemException.problem(400, "import-" + kebab(reason)).build();
        });
        String by = security.getUserPrincipal().getName();
        ImportOrder order =
                new ImportOrder(dryRun, by, language(headers), reach.places((Caller) security.getUserPrincipal()));
        UUID job = jobs.submit(ImportJobs.KIND, json.withHead(order, document), by);
        return Response.accepted(new Accepted(job))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    /** The job that was accepted. */
    public record Accepted(UUID job) {}

    @GET
    @Path("export")
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "exportProcedures",
            summary = "The latest version of every procedure, as the import takes it")
    public Response exportProcedures() {
        StreamingOutput document = export::writeTo;
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"procedures.json\"")
                .build();
    }

    private static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .orElse("vi");
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
