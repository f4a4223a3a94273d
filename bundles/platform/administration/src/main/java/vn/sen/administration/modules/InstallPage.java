// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import vn.sen.administration.language.AdministrationTexts;
import vn.sen.administration.language.CallerLanguage;
import vn.sen.identity.api.Roles;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.Modules;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.RecentlyConfirmed;
import vn.sen.web.api.TimeLimit;
import vn.sen.web.api.UploadedFile;

/** Installs the module package that an administrator chooses in the browser. */
@Component(service = InstallPage.class)
@JakartarsResource
@Hidden
@Path("modules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class InstallPage {

    private final Modules modules;

    @Activate
    public InstallPage(@Reference(service = AuditedModules.class) Modules modules) {
        this.modules = modules;
    }

    /** Leads back to the list, which tells of the new module; or says why there is none. */
    @POST
    @RecentlyConfirmed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(ModulesResource.LARGEST_PACKAGE)
    @TimeLimit(ModulesResource.LONGEST_ACT)
    public Response install(
            InputStream form, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, @Context HttpHeaders headers)
            throws IOException {
        Locale locale = CallerLanguage.of(headers);
        Optional<UploadedFile> chosen = UploadedFile.in(form, type, "package");
        if (chosen.isEmpty()) {
            String reason = AdministrationTexts.get(locale, "modules.install-nothing");
            return refused(400, List.of(new ProblemView("package-missing", reason)));
        }
        try {
            String id = modules.install(chosen.get().content()).id();
            return Response.seeOther(URI.create("/modules?done=" + ModulePages.INSTALLED + "&module=" + id))
                    .build();
        } catch (ActRefusedException refusal) {
            return refused(409, ProblemView.of(refusal.problems(), locale));
        }
    }

    private static Response refused(int status, List<ProblemView> reasons) {
        return Response.status(status).entity(page(reasons)).build();
    }

    private static HtmlPage page(List<ProblemView> reasons) {
        return HtmlPage.of("module-install.jte", "modules.install").with("reasons", reasons);
    }
}
