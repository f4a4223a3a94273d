// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.verify.FormVerification;
import vn.sen.forms.verify.Report;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.UploadedFile;

/** Where anybody finds out whether a form is genuine, by its code or its file. */
@Component(service = VerifyScreen.class)
@JakartarsResource
@Hidden
@Path("verify")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class VerifyScreen {

    /** A file of the largest size, and the form around it. */
    private static final int LARGEST = 2_010_000;

    private final FormVerification verification;

    @Activate
    public VerifyScreen(@Reference FormVerification verification) {
        this.verification = verification;
    }

    @GET
    public HtmlPage show(@QueryParam("code") String code) {
        Optional<String> given = Optional.ofNullable(code).filter(text -> !text.isBlank());
        return page(given.orElse(""), given.map(verification::code));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST)
    public HtmlPage upload(InputStream form, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) throws IOException {
        Optional<UploadedFile> chosen = UploadedFile.in(form, type, "file");
        if (chosen.isEmpty()) {
            return page("", Optional.empty());
        }
        return page("", Optional.of(verification.file(chosen.get().content().readAllBytes())));
    }

    static HtmlPage page(String code, Optional<Report> report) {
        return HtmlPage.of("verify.jte", "verify.title").with("code", code).with("report", report);
    }
}
