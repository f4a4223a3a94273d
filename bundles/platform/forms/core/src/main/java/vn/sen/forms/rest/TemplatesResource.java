// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.template.Scope;
import vn.sen.forms.template.TemplateBook;
import vn.sen.forms.template.TemplateEntry;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.Preconditions;

/** The templates of forms. */
@Component(service = TemplatesResource.class)
@JakartarsResource
@Path("api/v1/forms/{kind}/template")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
@Tag(name = "forms")
public final class TemplatesResource {

    static final String AGENCY = "Code or identifier of an agency; without it, the template of the whole province";

    private static final EntityTag NONE = new EntityTag("none");

    private final FormScopes scopes;
    private final Templates templates;
    private final TemplateBook book;

    @Activate
    public TemplatesResource(
            @Reference FormScopes scopes, @Reference Templates templates, @Reference TemplateBook book) {
        this.scopes = scopes;
        this.templates = templates;
        this.book = book;
    }

    @GET
    @Operation(
            operationId = "getFormTemplate",
            summary = "The template that was last entered for an agency or the province",
            description = "Where none was entered, the one that counts there. Its ETag is what a change has to match.")
    public Response get(
            @PathParam("kind") String kind,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        Optional<TemplateEntry> last = book.last(definition.kind(), scope);
        TemplateView view = last.map(TemplateView::of)
                .orElseGet(() ->
                        TemplateView.wider(definition.kind(), book.inForce(definition.kind(), scope, scopes.today())));
        return Response.ok(view).tag(tag(last)).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putFormTemplate",
            summary = "Enter a template",
            description = "Refused with every fault and its line. Forms that were issued before do not change.")
    public Response put(
            @PathParam("kind") String kind,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @HeaderParam("If-Match") String ifMatch,
            TemplateOrder order,
            @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        Optional<TemplateEntry> last = book.last(definition.kind(), scope);
        Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(last));
        TemplateEntry entry = templates.enter(
                definition,
                scope,
                new Templates.Wish(
                        order.source(),
                        order.validFrom().orElse(scopes.today()),
                        order.reason(),
                        last.map(TemplateEntry::id)),
                security);
        return Response.ok(TemplateView.of(entry)).tag(tag(Optional.of(entry))).build();
    }

    @GET
    @Path("history")
    @Operation(operationId = "listFormTemplates", summary = "All templates that were entered, the newest first")
    public Page<TemplateView> history(
            @PathParam("kind") String kind,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            @BeanParam ListQuery query,
            @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        Optional<UUID> after = query.after(1, parts -> UUID.fromString(parts.get(0)));
        List<TemplateEntry> found = book.history(definition.kind(), scope, after, query.limit() + 1);
        List<TemplateEntry> shown = found.subList(0, Math.min(query.limit(), found.size()));
        Optional<String> next = found.size() > shown.size()
                ? Optional.of(ListQuery.cursor(shown.get(shown.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(shown.stream().map(TemplateView::of).toList(), next, Optional.empty());
    }

    /** Which entry is taken back, and why. */
    public record UndoOrder(
            UUID entry,
            @Schema(minLength = 1, maxLength = 1_000) String reason) {}

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoFormTemplate",
            summary = "Take the last template back",
            description = "What was entered before it is entered again. Refused when it is not the last one any more.")
    public TemplateView undo(
            @PathParam("kind") String kind,
            @Parameter(description = AGENCY) @QueryParam("agency") String agency,
            UndoOrder order,
            @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        return TemplateView.of(templates.undo(definition, scope, Optional.of(order.entry()), order.reason(), security));
    }

    private static EntityTag tag(Optional<TemplateEntry> entry) {
        return entry.map(known -> new EntityTag(known.id().toString())).orElse(NONE);
    }
}
