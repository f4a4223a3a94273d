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
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.organization.exchange.AgencyExport;

/** Agencies as a file {@code .csv} that the import takes. */
@Component(service = AgenciesCsvResource.class)
@JakartarsResource
@Path("api/v1/agencies.csv")
@PermitAll
@Tag(name = "agencies")
public final class AgenciesCsvResource {

    private final AgencyExport export;

    @Activate
    public AgenciesCsvResource(@Reference AgencyExport export) {
        this.export = export;
    }

    @GET
    @Produces("text/csv;charset=utf-8")
    @Operation(
            operationId = "exportAgenciesCsv",
            summary = "Agencies as a file, as the import takes it",
            description = "All history; with `at` only what holds on that day.")
    public Response export(@Parameter(description = "A day, YYYY-MM-DD") @QueryParam("at") String at) {
        return ExportedFile.of("agencies.csv", at, export::writeCsv);
    }
}
