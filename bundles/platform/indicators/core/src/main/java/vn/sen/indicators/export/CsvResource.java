// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Figures as a file {@code .csv}. */
@Component(service = CsvResource.class)
@JakartarsResource
@Path("api/v1/indicators")
@PermitAll
@Tag(name = "indicators")
public final class CsvResource {

    private final FigureExport export;

    @Activate
    public CsvResource(@Reference FigureExport export) {
        this.export = export;
    }

    @GET
    @Path("{id}/values.csv")
    @Produces("text/csv;charset=utf-8")
    @Operation(operationId = "exportFiguresCsv", summary = "The figures of all agencies in all periods, as a file")
    public Response export(
            @PathParam("id") String id,
            @Parameter(description = "A day of the first period") @QueryParam("from") String from,
            @Parameter(description = "A day of the last period; today without it") @QueryParam("to") String to,
            @Parameter(description = "MONTH, QUARTER, HALF_YEAR or YEAR") @QueryParam("grain") String grain,
            @Parameter(description = "true: under successors of today") @QueryParam("rollUp") String rollUp,
            @Context SecurityContext security) {
        return export.answer(new FigureExport.Question(id, from, to, grain, rollUp), security, "csv", TableWriter::csv);
    }
}
