// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.api.AssuranceLevel;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.IdentityNumber;
import vn.sen.identity.api.Roles;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.identity.user.IdentityReadings;
import vn.sen.identity.user.UserActs;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** The identity number of a person in full, as an act with a reason. */
@Component(service = IdentityNumberResource.class)
@JakartarsResource
@Path("api/v1/users/{id}/identity-number/readings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "users")
public final class IdentityNumberResource {

    private final UserActs acts;
    private final IdentityReadings readings;
    private final AdministratorReach reaches;

    @Activate
    public IdentityNumberResource(
            @Reference UserActs acts, @Reference IdentityReadings readings, @Reference AdministratorReach reaches) {
        this.acts = acts;
        this.readings = readings;
        this.reaches = reaches;
    }

    /** A number in full, with how surely it is the person's own. */
    @Schema(name = "IdentityNumber")
    public record NumberView(String number, AssuranceLevel level) {}

    @POST
    @RecentlyConfirmed
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readIdentityNumber",
            summary = "See a user's identity number in full",
            description = "Who saw it and why stands in the record of acts before the answer goes out. Elsewhere the"
                    + " number is masked.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NumberView.class)))
    @ApiResponse(responseCode = "404", description = "No provider has told a number of this user")
    public Response read(@PathParam("id") UUID id, ReadingOrder order, @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        AccountRecord account = acts.find(reach, id).orElseThrow(() -> UsersResource.unknown(id));
        UsersResource.refuse(readings.faults(order.reason()));
        IdentityNumber number = readings.read(reach, (Caller) security.getUserPrincipal(), account, order.reason())
                .orElseThrow(() -> ProblemException.problem(404, "identity-number-unknown")
                        .args(account.name())
                        .build());
        return Response.ok(new NumberView(number.number(), number.level()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
