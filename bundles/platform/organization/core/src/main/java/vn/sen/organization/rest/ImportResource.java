// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.jobs.api.Jobs;
import vn.sen.organization.access.Authority;
import vn.sen.organization.exchange.AgencyImport;
import vn.sen.organization.exchange.ImportJobs;
import vn.sen.organization.exchange.ImportOrder;
import vn.sen.organization.exchange.UnreadableTableException;
import vn.sen.organization.register.Json;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.ProblemException;

/** Takes tables of agencies in, as jobs. */
@Component(service = ImportResource.class)
@JakartarsResource
@Path("api/v1/agencies/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "agencies")
public final class ImportResource {

    /** Type of an {@code .xlsx} file. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String CSV = "text/csv";
    private static final long LARGEST_FILE = 16L * 1024 * 1024;

    private final Jobs jobs;
    private final AgencyImport imports;
    private final Authority authority;
    private final Json json;

    @Activate
    public ImportResource(
            @Reference Jobs jobs,
            @Reference AgencyImport imports,
            @Reference Authority authority,
            @Reference Json json) {
        this.jobs = jobs;
        this.imports = imports;
        this.authority = authority;
        this.json = json;
    }

    @POST
    @Consumes({CSV, XLSX})
    @BodyLimit(LARGEST_FILE)
    @Operation(
            operationId = "importAgencies",
            summary = "Import agencies from CSV or XLSX as a job",
            description = "Columns: key, code, other_codes, name, kind, parent, valid_from, valid_to, successors,"
                    + " legal_basis, confirmed, note; Vietnamese headers are known too. A row says what an agency was from"
                    + " one day to another; parent and successors name keys of the file, identifiers or codes. The result"
                    + " of the job is the report. Good rows are kept, bad ones reported; the same file again changes"
                    + " nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the job")
    public Response importAgencies(
            byte[] file,
            @Parameter(description = "Report every fault and write nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Legal basis of the rows that name none") @QueryParam("legalBasis")
                    String legalBasis,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        authority.requireAdministratorOfAll(security);
        Parameters parameters = new Parameters();
        String basis = parameters.text("legalBasis", legalBasis).orElseGet(() -> AgencyImport.defaultBasis("vi"));
        parameters.check();
        try {
            imports.check(file);
        } catch (UnreadableTableException unreadable) {
            throw ProblemException.problem(400, "import-" + unreadable.code())
                    .args(unreadable.args().toArray())
                    .cause(unreadable)
                    .build();
        }
        String by = security.getUserPrincipal().getName();
        UUID job = jobs.submit(
                ImportJobs.KIND, new ImportOrder(dryRun, by, language(headers), basis).with(file, json), by);
        return Response.accepted(new Accepted(job))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    /** The job that was accepted. */
    public record Accepted(UUID job) {}

    private static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .orElse("vi");
    }
}
