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

/** Agencies as a file {@code .xlsx} that the import takes. */
@Component(service = AgenciesXlsxResource.class)
@JakartarsResource
@Path("api/v1/agencies.xlsx")
@PermitAll
@Tag(name = "agencies")
public final class AgenciesXlsxResource {

    private final AgencyExport export;

    @Activate
    public AgenciesXlsxResource(@Reference AgencyExport export) {
        this.export = export;
    }

    @GET
    @Produces(TableFiles.XLSX)
    @Operation(
            operationId = "exportAgenciesXlsx",
            summary = "Agencies as a file, as the import takes it",
            description = "All history; with `at` only what holds on that day.")
    public Response export(@Parameter(description = "A day, YYYY-MM-DD") @QueryParam("at") String at) {
        return ExportedFile.of("agencies.xlsx", at, export::writeXlsx);
    }
}
