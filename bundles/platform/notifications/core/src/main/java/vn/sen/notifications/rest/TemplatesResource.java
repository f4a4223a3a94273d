// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.template.BilingualTexts;
import vn.sen.notifications.template.TemplateBook;
import vn.sen.notifications.template.TemplateTexts;
import vn.sen.web.api.Page;
import vn.sen.web.api.Preconditions;
import vn.sen.web.api.ProblemException;

/** The texts of notifications: those of the modules, and what the province has made of them. */
@Component(service = TemplatesResource.class)
@JakartarsResource
@Path("api/v1/notification-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "notifications")
public final class TemplatesResource {

    private final TemplateBook book;

    @Activate
    public TemplatesResource(@Reference TemplateBook book) {
        this.book = book;
    }

    @GET
    @Operation(operationId = "listNotificationTemplates", summary = "The kinds that enabled modules declare")
    public Page<TemplateView> list() {
        return new Page<>(book.all().stream().map(TemplateView::of).toList(), Optional.empty(), Optional.empty());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNotificationTemplate", summary = "The texts of one kind that count now")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response one(@PathParam("id") String id) {
        return answer(find(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeNotificationTemplate",
            summary = "Replace the texts of a kind",
            description = "What is queued already keeps its text.")
    @ApiResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @ApiResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            TemplateOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        TemplateBook.Current known = find(id);
        Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(known));
        ReasonOrder reason = new ReasonOrder(order.reason());
        String author = security.getUserPrincipal().getName();
        return answer(book.change(known, order.texts(), author, reason.reason(), reason.faults()));
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "restoreNotificationTemplate", summary = "Bring back the texts of the module")
    @ApiResponse(
            responseCode = "200",
            description = "Brought back",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @ApiResponse(responseCode = "412", description = "Somebody has changed it meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response restore(
            @PathParam("id") String id,
            ReasonOrder order,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context SecurityContext security) {
        TemplateBook.Current known = find(id);
        Preconditions.requireMatch(Optional.ofNullable(ifMatch), tag(known));
        return answer(book.restore(known, security.getUserPrincipal().getName(), order.required()));
    }

    @POST
    @Path("{id}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewNotificationTemplate",
            summary = "Fill texts with the samples of the variables",
            description = "Nothing is kept. Texts that cannot be kept are refused with every fault.")
    public TemplateView.Preview preview(@PathParam("id") String id, TemplateOrder.Draft draft) {
        TemplateBook.Current known = find(id);
        return new TemplateView.Preview(
                filled(known, draft.texts(), Language.VI), filled(known, draft.texts(), Language.EN));
    }

    @GET
    @Path("{id}/versions")
    @Operation(operationId = "listNotificationTemplateVersions", summary = "Its changes, the newest first")
    public Page<TemplateVersionView> versions(@PathParam("id") String id) {
        find(id);
        return new Page<>(
                book.history(id).stream().map(TemplateVersionView::of).toList(), Optional.empty(), Optional.empty());
    }

    private TemplateTexts filled(TemplateBook.Current known, BilingualTexts texts, Language language) {
        vn.sen.notifications.template.Content content = book.preview(known.declared(), texts, language);
        return new TemplateTexts(content.subject(), content.text(), content.brief());
    }

    private TemplateBook.Current find(String id) {
        return book.find(id)
                .orElseThrow(() -> ProblemException.problem(404, "notification-template-unknown")
                        .args(id)
                        .build());
    }

    private static Response answer(TemplateBook.Current one) {
        return Response.ok(TemplateView.of(one)).tag(tag(one)).build();
    }

    private static EntityTag tag(TemplateBook.Current one) {
        return new EntityTag(Integer.toString(one.version()));
    }
}
