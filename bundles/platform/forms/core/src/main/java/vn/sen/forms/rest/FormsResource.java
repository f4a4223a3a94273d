// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.issue.Specimen;
import vn.sen.forms.law.FormLaw;
import vn.sen.forms.sign.FormKeys;
import vn.sen.forms.template.Scope;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** The forms in force, specimens of them, and the key that signs them. */
@Component(service = FormsResource.class)
@JakartarsResource
@Path("api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "forms")
public final class FormsResource {

    private final FormLaw law;
    private final FormScopes scopes;
    private final Templates templates;
    private final Specimen specimen;
    private final FormKeys keys;

    @Activate
    public FormsResource(
            @Reference FormLaw law,
            @Reference FormScopes scopes,
            @Reference Templates templates,
            @Reference Specimen specimen,
            @Reference FormKeys keys) {
        this.law = law;
        this.scopes = scopes;
        this.templates = templates;
        this.specimen = specimen;
        this.keys = keys;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Operation(operationId = "listForms", summary = "The forms in force on a day")
    public Page<DefinitionView> list(
            @Parameter(description = "A day, as 2026-11-24; today without it") @QueryParam("on") String on) {
        LocalDate day = on == null || on.isBlank() ? scopes.today() : day(on);
        return new Page<>(
                law.definitions(day).stream().map(DefinitionView::of).toList(), Optional.empty(), Optional.empty());
    }

    /** A template to be tried. */
    public record PreviewOrder(String source) {}

    @POST
    @Path("{kind}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(operationId = "previewForm", summary = "A template printed with made-up values, as PDF")
    public Response preview(
            @PathParam("kind") String kind,
            @Parameter(description = TemplatesResource.AGENCY) @QueryParam("agency") String agency,
            PreviewOrder order,
            @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        templates.require(definition, order.source());
        return Response.ok(specimen.pdf(definition, order.source(), scope, scopes.today()), "application/pdf")
                .build();
    }

    @POST
    @Path("keys/rotation")
    @Operation(
            operationId = "rotateFormKey",
            summary = "Make a new key that signs forms from now on",
            description = "What was signed before stays genuine; the key before stays published.")
    public KeyView rotate() {
        return KeyView.of(keys.rotate());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("?on", "day-format", text))
                    .build();
        }
    }
}
