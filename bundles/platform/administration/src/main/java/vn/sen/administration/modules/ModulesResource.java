// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.administration.language.CallerLanguage;
import vn.sen.identity.api.Roles;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;
import vn.sen.web.api.TimeLimit;

/** The modules of this server for programs: what there is, what an act would do, and the acts. */
@Component(service = ModulesResource.class)
@JakartarsResource
@Path("api/v1/modules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "modules")
public final class ModulesResource {

    static final long LARGEST_PACKAGE = 512L * 1024 * 1024;

    /** In seconds: migrations of large tables and uploads over slow lines take their time. */
    static final int LONGEST_ACT = 3600;

    private final Modules modules;

    @Activate
    public ModulesResource(@Reference(service = AuditedModules.class) Modules modules) {
        this.modules = modules;
    }

    @GET
    @Operation(summary = "Every module, sorted by id", description = "Never cut: next is always null.")
    public Page<ModuleView> list(@Context HttpHeaders headers) {
        Locale locale = CallerLanguage.of(headers);
        List<ModuleView> items = modules.list().stream()
                .map(status -> ModuleView.of(status, locale))
                .toList();
        return new Page<>(items, Optional.empty(), Optional.empty());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One module")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ModuleView.class)))
    public ModuleView get(@PathParam("id") String id, @Context HttpHeaders headers) {
        return modules.find(id)
                .map(status -> ModuleView.of(status, CallerLanguage.of(headers)))
                .orElseThrow(() -> unknown(id));
    }

    @POST
    @RecentlyConfirmed
    @Path("{id}/enable")
    @TimeLimit(LONGEST_ACT)
    @Operation(
            summary = "Enable a module",
            description = "Answers when it runs or has failed. With dryRun=true it tells the plan and changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The module, ENABLED; the plan on dryRun",
            content = @Content(schema = @Schema(oneOf = {ModuleView.class, PlanView.class})))
    @ApiResponse(
            responseCode = "409",
            description = "Refused, with every reason; or failed, with the reasons and state FAILED",
            content =
                    @Content(mediaType = RefusalView.MEDIA_TYPE, schema = @Schema(implementation = RefusalView.class)))
    public Response enable(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(type = "boolean")) @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @Context HttpHeaders headers) {
        Locale locale = CallerLanguage.of(headers);
        return act(locale, ModuleAct.ENABLE, id, dryRun, () -> modules.enable(id));
    }

    @POST
    @RecentlyConfirmed
    @Path("{id}/disable")
    @TimeLimit(LONGEST_ACT)
    @Operation(
            summary = "Disable a module; its data stay",
            description =
                    "Requests under way in it are let finish, within a bound. With dryRun=true it tells the plan.")
    @ApiResponse(
            responseCode = "200",
            description = "The module, AVAILABLE; the plan on dryRun",
            content = @Content(schema = @Schema(oneOf = {ModuleView.class, PlanView.class})))
    @ApiResponse(
            responseCode = "409",
            description = "Refused, with every reason",
            content =
                    @Content(mediaType = RefusalView.MEDIA_TYPE, schema = @Schema(implementation = RefusalView.class)))
    public Response disable(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(type = "boolean")) @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @Context HttpHeaders headers) {
        Locale locale = CallerLanguage.of(headers);
        return act(locale, ModuleAct.DISABLE, id, dryRun, () -> modules.disable(id));
    }

    @POST
    @RecentlyConfirmed
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/zip", "application/java-archive"})
    @BodyLimit(LARGEST_PACKAGE)
    @TimeLimit(LONGEST_ACT)
    @Operation(summary = "Install a module package", description = "It is verified and listed, not enabled.")
    @ApiResponse(
            responseCode = "201",
            description = "The module, AVAILABLE",
            content = @Content(schema = @Schema(implementation = ModuleView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "Refused, with every reason; nothing is kept",
            content =
                    @Content(mediaType = RefusalView.MEDIA_TYPE, schema = @Schema(implementation = RefusalView.class)))
    public Response install(InputStream modulePackage, @Context HttpHeaders headers) throws IOException {
        Locale locale = CallerLanguage.of(headers);
        try {
            ModuleStatus installed = modules.install(modulePackage);
            return Response.created(URI.create("/api/v1/modules/" + installed.id()))
                    .entity(ModuleView.of(installed, locale))
                    .build();
        } catch (ActRefusedException refusal) {
            return RefusalView.refused(refusal, locale);
        }
    }

    @DELETE
    @RecentlyConfirmed
    @Path("{id}")
    @TimeLimit(LONGEST_ACT)
    @Operation(summary = "Remove an installed, disabled module", description = "Its data stay in the database.")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(
            responseCode = "409",
            description = "Refused, with every reason",
            content =
                    @Content(mediaType = RefusalView.MEDIA_TYPE, schema = @Schema(implementation = RefusalView.class)))
    public Response remove(@PathParam("id") String id, @Context HttpHeaders headers) {
        try {
            modules.remove(id);
            return Response.noContent().build();
        } catch (ActRefusedException refusal) {
            return RefusalView.refused(refusal, CallerLanguage.of(headers));
        }
    }

    private Response act(Locale locale, ModuleAct kind, String id, String dryRun, Act act) {
        try {
            if (asked(dryRun)) {
                return Response.ok(PlanView.of(modules.plan(kind, id), locale)).build();
            }
            ModuleStatus after = act.run();
            if (after.state() == ModuleState.FAILED) {
                return RefusalView.failed(after, locale);
            }
            return Response.ok(ModuleView.of(after, locale)).build();
        } catch (ActRefusedException refusal) {
            return RefusalView.refused(refusal, locale);
        }
    }

    /** A mistyped dryRun must never become the act itself. */
    private static boolean asked(String dryRun) {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw ProblemException.problem(400, "invalid-request")
                        .fault(Fault.of("?dryRun", "flag-format"))
                        .build();
        };
    }

    private static ProblemException unknown(String id) {
        return ProblemException.problem(404, "module-unknown").args(id).build();
    }

    private interface Act {
        ModuleStatus run() throws ActRefusedException;
    }
}
