// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.exchange.AgencyImport;
import vn.sen.organization.exchange.ImportOrder;
import vn.sen.organization.exchange.ImportReport;
import vn.sen.organization.exchange.UnreadableTableException;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.TimeLimit;
import vn.sen.web.api.UploadedFile;

/** The form for tables of agencies, with the check before anything is written. */
@Component(service = ImportScreen.class)
@JakartarsResource
@Hidden
@Path("organization/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class ImportScreen {

    private static final long LARGEST_FILE = 8L * 1024 * 1024;
    private static final int UNPROCESSABLE = 422;

    private final AgencyImport imports;
    private final Authority authority;

    @Activate
    public ImportScreen(@Reference AgencyImport imports, @Reference Authority authority) {
        this.imports = imports;
        this.authority = authority;
    }

    @GET
    public HtmlPage form() {
        return page(Optional.empty(), false);
    }

    @POST
    @Path("{act: check|apply}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FILE)
    @TimeLimit(300)
    public Response run(
            @PathParam("act") String act,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        authority.requireAdministratorOfAll(security);
        Optional<UploadedFile> file = UploadedFile.in(body, type, "file");
        if (file.isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(Optional.empty(), true))
                    .build();
        }
        byte[] table = file.get().content().readAllBytes();
        ImportOrder order = new ImportOrder(
                act.equals("check"),
                security.getUserPrincipal().getName(),
                language(headers),
                AgencyImport.defaultBasis("vi"));
        try {
            return Response.ok(page(Optional.of(imports.run(order, table)), false))
                    .build();
        } catch (UnreadableTableException unreadable) {
            throw ProblemException.problem(400, "import-" + unreadable.code())
                    .args(unreadable.args().toArray())
                    .cause(unreadable)
                    .build();
        }
    }

    private static HtmlPage page(Optional<ImportReport> report, boolean noneChosen) {
        return HtmlPage.of("import.jte", "import.title")
                .with("report", report)
                .with("noneChosen", noneChosen)
                .with("basis", AgencyImport.defaultBasis("vi"));
    }

    private static String language(HttpHeaders headers) {
        boolean english = Optional.ofNullable(headers.getCookies().get("sen-lang"))
                .map(cookie -> cookie.getValue().equals("en"))
                .orElseGet(() -> headers.getAcceptableLanguages().stream()
                        .findFirst()
                        .filter(locale -> locale.getLanguage().equals("en"))
                        .isPresent());
        return english ? "en" : "vi";
    }
}
