// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.Jobs;
import vn.sen.organization.access.Authority;
import vn.sen.organization.exchange.AgencyImport;
import vn.sen.organization.exchange.ImportJobs;
import vn.sen.organization.exchange.ImportOrder;
import vn.sen.organization.exchange.ImportedTable;
import vn.sen.organization.exchange.TableImports;
import vn.sen.organization.exchange.UnreadableTableException;
import vn.sen.web.api.ModuleJson;

/** Makes a job of a table that somebody sends; what is no table at all is refused at once. */
@Component(service = ImportSubmission.class)
public final class ImportSubmission {

    private final Jobs jobs;
    private final TableImports imports;
    private final Authority authority;
    private final ModuleJson json;

    @Activate
    public ImportSubmission(
            @Reference Jobs jobs,
            @Reference TableImports imports,
            @Reference Authority authority,
            @Reference ModuleJson json) {
        this.jobs = jobs;
        this.imports = imports;
        this.authority = authority;
        this.json = json;
    }

    /** The job that was accepted. */
    public record Accepted(UUID job) {}

    /** @param legalBasis for rows that name none, as it was sent; may be {@code null} */
    Response submit(
            ImportedTable table,
            byte[] file,
            boolean dryRun,
            String legalBasis,
            SecurityContext security,
            HttpHeaders headers) {
        authority.requireAdministratorOfAll(security);
        Parameters parameters = new Parameters();
        Optional<String> basis = parameters.text("legalBasis", legalBasis);
        parameters.check();
        try {
            imports.check(table, file);
        } catch (UnreadableTableException unreadable) {
            throw unreadable.problem();
        }
        String by = security.getUserPrincipal().getName();
        ImportOrder order = new ImportOrder(
                table, dryRun, by, language(headers), basis.orElseGet(() -> AgencyImport.defaultBasis("vi")));
        UUID job = jobs.submit(ImportJobs.KIND, json.withHead(order, file), by);
        return Response.accepted(new Accepted(job))
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    private static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .orElse("vi");
    }
}
