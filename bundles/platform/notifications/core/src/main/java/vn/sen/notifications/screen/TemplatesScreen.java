// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.rest.ReasonOrder;
import vn.sen.notifications.rest.TemplateView;
import vn.sen.notifications.template.BilingualTexts;
import vn.sen.notifications.template.Content;
import vn.sen.notifications.template.TemplateBook;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** The texts of notifications for administrators: change them, see what a receiver would read, see who changed what. */
@Component(service = TemplatesScreen.class)
@JakartarsResource
@Hidden
@Path("administration/notifications/templates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class TemplatesScreen {

    private static final String PAGE = "/administration/notifications/templates/";

    private final TemplateBook book;

    @Activate
    public TemplatesScreen(@Reference TemplateBook book) {
        this.book = book;
    }

    /** What a receiver would read, in both languages. */
    public record Preview(Content vi, Content en) {}

    /** What stands in the form, with what is wrong with it. */
    public record Form(BilingualTexts texts, int version, String reason, List<Fault> faults) {}

    @GET
    public HtmlPage list() {
        return HtmlPage.of("templates.jte", "templates.title")
                .with("templates", book.all().stream().map(TemplateView::of).toList());
    }

    @GET
    @Path("{id}")
    public HtmlPage one(@PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
        TemplateBook.Current known = find(id);
        return page(known, new Form(known.texts(), known.version(), "", List.of()), done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{id}")
    public Response act(@PathParam("id") String id, @BeanParam TemplateForm form, @Context SecurityContext security) {
        TemplateBook.Current known = find(id);
        String author = security.getUserPrincipal().getName();
        try {
            if (form.act().equals("preview")) {
                book.preview(known.declared(), form.texts(), Language.VI);
                return Response.ok(page(known, form.shown(List.of()), "preview"))
                        .build();
            }
            if (form.version() != known.version()) {
                throw ProblemException.problem(412, "precondition-failed").build();
            }
            ReasonOrder reason = new ReasonOrder(form.reason());
            boolean restoring = form.act().equals("restore");
            if (restoring) {
                book.restore(known, author, reason.required());
            } else {
                book.change(known, form.texts(), author, reason.reason(), reason.faults());
            }
            return Response.seeOther(URI.create(PAGE + id + "?done=" + (restoring ? "restore" : "change")))
                    .build();
        } catch (ProblemException refused) {
            if (refused.status() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw refused;
            }
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(known, form.shown(refused.faults()), ""))
                    .build();
        }
    }

    private HtmlPage page(TemplateBook.Current known, Form form, String done) {
        Optional<Preview> preview = form.faults().isEmpty()
                ? Optional.of(new Preview(
                        book.preview(known.declared(), form.texts(), Language.VI),
                        book.preview(known.declared(), form.texts(), Language.EN)))
                : Optional.empty();
        return HtmlPage.of("template.jte", "templates.one")
                .with("template", TemplateView.of(known))
                .with("form", form)
                .with("preview", preview)
                .with("history", book.history(known.declared().id()))
                .with("done", done);
    }

    private TemplateBook.Current find(String id) {
        return book.find(id)
                .orElseThrow(() -> ProblemException.problem(404, "notification-template-unknown")
                        .args(id)
                        .build());
    }
}
