// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.api.FormDefinition;
import vn.sen.forms.issue.Specimen;
import vn.sen.forms.rest.FormScopes;
import vn.sen.forms.rest.Templates;
import vn.sen.forms.template.Scope;
import vn.sen.forms.template.StandardFields;
import vn.sen.forms.template.TemplateBook;
import vn.sen.forms.template.TemplateEntry;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Where administrators edit a template, try it, and take it back. */
@Component(service = TemplateScreen.class)
@JakartarsResource
@Hidden
@Path("administration/forms/{kind}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
@AgencyRole(AgencyRole.Effect.CHECKED)
public final class TemplateScreen {

    private static final int SHOWN = 50;

    private final FormScopes scopes;
    private final Templates templates;
    private final TemplateBook book;
    private final Specimen specimen;

    @Activate
    public TemplateScreen(
            @Reference FormScopes scopes,
            @Reference Templates templates,
            @Reference TemplateBook book,
            @Reference Specimen specimen) {
        this.scopes = scopes;
        this.templates = templates;
        this.book = book;
        this.specimen = specimen;
    }

    @GET
    public HtmlPage show(
            @PathParam("kind") String kind, @QueryParam("agency") String agency, @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        Optional<TemplateEntry> last = book.last(definition.kind(), scope);
        String source = last.flatMap(TemplateEntry::source)
                .orElseGet(() -> book.inForce(definition.kind(), scope, scopes.today()));
        return page(definition, scope, agency, new Draft(source, scopes.today().toString(), "", id(last)), List.of());
    }

    /** One form with three buttons, so that a draft is tried before it is saved, without a script. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, "application/pdf"})
    public Response act(
            @PathParam("kind") String kind, MultivaluedMap<String, String> form, @Context SecurityContext security) {
        String agency = text(form, "agency");
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        Draft draft = new Draft(
                text(form, "source").replace("\r\n", "\n"),
                text(form, "validFrom"),
                text(form, "reason"),
                text(form, "expected"));
        try {
            if (text(form, "act").equals("preview")) {
                templates.require(definition, draft.source());
                byte[] pdf = specimen.pdf(definition, draft.source(), scope, scopes.today());
                return Response.ok(pdf, "application/pdf").build();
            }
            Optional<String> source =
                    text(form, "act").equals("default") ? Optional.empty() : Optional.of(draft.source());
            templates.enter(
                    definition,
                    scope,
                    new Templates.Wish(source, day(draft.validFrom()), draft.reason(), uuid(draft.expected())),
                    security);
            return back(definition, agency);
        } catch (ProblemException refused) {
            if (refused.status() != 400 && refused.status() != 412) {
                throw refused;
            }
            List<Fault> faults = new ArrayList<>(refused.faults());
            if (faults.isEmpty()) {
                faults.add(Fault.of("", "template-changed"));
            }
            return Response.status(422)
                    .entity(page(definition, scope, agency, draft, faults))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(
            @PathParam("kind") String kind,
            @FormParam("agency") String agency,
            @FormParam("entry") String entry,
            @FormParam("reason") String reason,
            @Context SecurityContext security) {
        Scope scope = scopes.scope(agency, security);
        FormDefinition definition = scopes.definition(kind);
        templates.undo(definition, scope, uuid(entry), reason, security);
        return back(definition, agency);
    }

    private HtmlPage page(FormDefinition definition, Scope scope, String agency, Draft draft, List<Fault> faults) {
        return HtmlPage.of("form-template.jte", "forms.template")
                .with("form", definition)
                .with("agency", scopes.name(scope))
                .with("agencyField", Optional.ofNullable(agency).orElse(""))
                .with("draft", draft)
                .with("faults", faults)
                .with("standard", StandardFields.ALL)
                .with("history", book.history(definition.kind(), scope, Optional.empty(), SHOWN));
    }

    private static Response back(FormDefinition definition, String agency) {
        String of = agency == null || agency.isBlank()
                ? ""
                : "?agency=" + URLEncoder.encode(agency, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/administration/forms/" + definition.kind() + of))
                .build();
    }

    private static String id(Optional<TemplateEntry> entry) {
        return entry.map(known -> known.id().toString()).orElse("");
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("/validFrom", "day-format", text))
                    .build();
        }
    }

    /** An identifier that nobody gave is like none: what it should name is not the last entry then. */
    private static Optional<UUID> uuid(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.of(new UUID(0, 0));
        }
    }
}
