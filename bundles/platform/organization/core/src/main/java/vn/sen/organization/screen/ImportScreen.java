// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
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
import vn.sen.organization.exchange.ImportedTable;
import vn.sen.organization.exchange.TableImports;
import vn.sen.organization.exchange.TableTemplate;
import vn.sen.organization.exchange.UnreadableTableException;
import vn.sen.organization.rest.TableFiles;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.TimeLimit;
import vn.sen.web.api.UploadedFile;

/** The forms for tables of agencies, people and desks, with the check before anything is written. */
@Component(service = ImportScreen.class)
@JakartarsResource
@Hidden
@Path("organization/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class ImportScreen {

    private static final long LARGEST_FILE = 8L * 1024 * 1024;
    private static final int UNPROCESSABLE = 422;

    private final TableImports imports;
    private final Authority authority;

    /**
     * What the page shows.
     *
     * @param unreadable why the file is no such table
     */
    public record Outcome(
            boolean noneChosen, Optional<ImportReport> report, Optional<UnreadableTableException> unreadable) {

        static final Outcome NONE = new Outcome(false, Optional.empty(), Optional.empty());
    }

    @Activate
    public ImportScreen(@Reference TableImports imports, @Reference Authority authority) {
        this.imports = imports;
        this.authority = authority;
    }

    @GET
    public HtmlPage agencies() {
        return page(ImportedTable.AGENCIES, Outcome.NONE);
    }

    @GET
    @Path("{table}")
    public HtmlPage form(@PathParam("table") String table) {
        return page(known(table), Outcome.NONE);
    }

    @GET
    @Path("{table}/template.csv")
    @Produces(TableFiles.CSV + ";charset=utf-8")
    public Response csvTemplate(@PathParam("table") String table, @Context HttpHeaders headers) {
        ImportedTable kind = known(table);
        TableTemplate template = new TableTemplate(kind, Locale.forLanguageTag(language(headers)));
        return file(kind.path() + ".csv", template::csv);
    }

    @GET
    @Path("{table}/template.xlsx")
    @Produces(TableFiles.XLSX)
    public Response xlsxTemplate(@PathParam("table") String table, @Context HttpHeaders headers) {
        ImportedTable kind = known(table);
        TableTemplate template = new TableTemplate(kind, Locale.forLanguageTag(language(headers)));
        return file(kind.path() + ".xlsx", template::xlsx);
    }

    @POST
    @Path("{table}/{act: check|apply}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FILE)
    @TimeLimit(300)
    public Response run(
            @PathParam("table") String table,
            @PathParam("act") String act,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context HttpHeaders headers,
            @Context SecurityContext security)
            throws IOException {
        ImportedTable kind = known(table);
        authority.requireAdministratorOfAll(security);
        Optional<UploadedFile> file = UploadedFile.in(body, type, "file");
        if (file.isEmpty()) {
            return refused(kind, new Outcome(true, Optional.empty(), Optional.empty()));
        }
        byte[] content = file.get().content().readAllBytes();
        ImportOrder order = new ImportOrder(
                kind,
                act.equals("check"),
                security.getUserPrincipal().getName(),
                language(headers),
                AgencyImport.defaultBasis("vi"));
        try {
            ImportReport report = imports.run(order, content, (done, total, errors) -> {});
            return Response.ok(page(kind, new Outcome(false, Optional.of(report), Optional.empty())))
                    .build();
        } catch (UnreadableTableException unreadable) {
            return refused(kind, new Outcome(false, Optional.empty(), Optional.of(unreadable)));
        }
    }

    private static ImportedTable known(String table) {
        return ImportedTable.named(table).orElseThrow(NotFoundException::new);
    }

    private static Response refused(ImportedTable table, Outcome outcome) {
        return Response.status(UNPROCESSABLE).entity(page(table, outcome)).build();
    }

    private static HtmlPage page(ImportedTable table, Outcome outcome) {
        return HtmlPage.of("import.jte", "import.title." + table.path())
                .with("table", table)
                .with("outcome", outcome)
                .with("basis", AgencyImport.defaultBasis("vi"));
    }

    private static Response file(String name, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
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
