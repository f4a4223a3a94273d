// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.procedures.access.PublishingReach;
import vn.sen.procedures.catalogue.ContentRules;
import vn.sen.procedures.catalogue.Draft;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.catalogue.ProcedureReader;
import vn.sen.procedures.catalogue.ProcedureRegister;
import vn.sen.procedures.catalogue.Recording;
import vn.sen.procedures.catalogue.Rendered;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Records single procedures on behalf of a publisher. */
@Component(service = PublishingResource.class)
@JakartarsResource
@Path("api/v1/procedures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLISHER, Roles.ADMINISTRATOR})
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "procedures")
public final class PublishingResource {

    private final ProcedureRegister register;
    private final ProcedureReader reader;
    private final Today today;
    private final Recording recording;
    private final PublishingReach reach;
    private final ModuleJson json;

    @Activate
    public PublishingResource(
            @Reference ProcedureRegister register,
            @Reference ProcedureReader reader,
            @Reference Today today,
            @Reference ModuleJson json,
            @Reference PublishingReach reach) {
        this.register = register;
        this.reader = reader;
        this.today = today;
        this.recording = new Recording(json);
        this.reach = reach;
        this.json = json;
    }

    @POST
    @Idempotent
    @Operation(operationId = "createProcedure", summary = "Record a procedure that is not known yet")
    @ApiResponse(responseCode = "201", description = "Recorded as version 1")
    @ApiResponse(responseCode = "409", description = "The code is taken; change it with PUT")
    public Response create(Procedure procedure, @Context SecurityContext security) {
        reach.require((Caller) security.getUserPrincipal(), procedure);
        Draft draft = checked(procedure, List.of());
        StoredVersion stored = register.create(draft, caller(security))
                .orElseThrow(() -> ProblemException.problem(409, "procedure-exists")
                        .args(procedure.code())
                        .build());
        Rendered rendered = reader.render(stored, today.date());
        return Response.created(URI.create("/api/v1/procedures/" + procedure.code()))
                .entity(rendered.body())
                .tag(rendered.tag())
                .build();
    }

    @PUT
    @Path("{code}")
    @Operation(
            operationId = "reviseProcedure",
            summary = "Record a further version of a procedure",
            description = "The version before stays readable. Without `validFrom` the new one is in force from today.")
    @ApiResponse(responseCode = "200", description = "Recorded")
    @ApiResponse(responseCode = "412", description = "Somebody has recorded another version meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response revise(
            @PathParam("code") String code,
            Procedure procedure,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        reach.require((Caller) security.getUserPrincipal(), procedure);
        Draft draft = checked(procedure, differing(code, procedure));
        Rendered rendered = reader.render(revised(code, draft, ifMatch, security), today.date());
        return Response.ok(rendered.body()).tag(rendered.tag()).build();
    }

    private StoredVersion revised(String code, Draft draft, String ifMatch, SecurityContext security) {
        try {
            return register.revise(draft, caller(security), latest -> {
                        reach.require(
                                (Caller) security.getUserPrincipal(), json.read(latest.content(), Procedure.class));
                        Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(latest));
                    })
                    .orElseThrow(() -> ProcedureResource.unknown(code));
        } catch (ConstraintViolatedException sameVersionMeanwhile) {
            throw ProblemException.problem(412, "precondition-failed")
                    .cause(sameVersionMeanwhile)
                    .build();
        }
    }

    private EntityTag tag(StoredVersion latest) {
        return new EntityTag(ProcedureReader.tag(latest, today.date()));
    }

    private Draft checked(Procedure procedure, List<Fault> more) {
        List<Fault> faults = new ArrayList<>(ContentRules.check(procedure));
        faults.addAll(more);
        Draft draft = recording.draft(procedure);
        if (faults.isEmpty()) {
            Recording.sizeFault(draft).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        return draft;
    }

    private static List<Fault> differing(String code, Procedure procedure) {
        return code.equals(procedure.code()) ? List.of() : List.of(Fault.of("/code", "code-differs", code));
    }

    private static String caller(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
