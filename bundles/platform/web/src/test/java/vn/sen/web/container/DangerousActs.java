// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.RecentlyConfirmed;

/** Acts that a browser left alone must not be enough for. */
@Path("/")
@RolesAllowed("CLERK")
@Produces(MediaType.APPLICATION_JSON)
public final class DangerousActs {

    @POST
    @Path("api/v1/danger")
    @RecentlyConfirmed
    public String act() {
        return "\"done\"";
    }

    @GET
    @Path("danger")
    @Produces(MediaType.TEXT_HTML)
    @RecentlyConfirmed
    public String form() {
        return "\"form\"";
    }

    @POST
    @Path("danger")
    @Produces(MediaType.TEXT_HTML)
    @RecentlyConfirmed
    public String send() {
        return "\"sent\"";
    }

    @GET
    @Path("api/v1/record/{id}")
    public String record() {
        return "\"seen\"";
    }

    @GET
    @Path("api/v1/province")
    public String ofTheProvince() {
        return "\"seen\"";
    }

    @GET
    @Path("api/v1/elsewhere")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    public String elsewhere() {
        throw new AgencyForbiddenException(List.of("CLERK"), new UUID(0, 1), "Sở Y tế", List.of("Sở Tư pháp"));
    }
}
