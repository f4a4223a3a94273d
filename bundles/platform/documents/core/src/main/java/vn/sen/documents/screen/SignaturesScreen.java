// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.SignatureCheck;
import vn.sen.documents.rest.SignatureReportView;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.TimeLimit;
import vn.sen.web.api.UploadedFile;

/** Anybody who has signed in brings a PDF and sees who signed it. */
@Component(service = SignaturesScreen.class)
@JakartarsResource
@Hidden
@Path("signatures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PERSON)
public final class SignaturesScreen {

    private static final long FORM = 65_536;
    private static final int SECONDS = 120;
    private static final int REFUSED = 422;

    private final SignatureCheck check;

    @Activate
    public SignaturesScreen(@Reference SignatureCheck check) {
        this.check = check;
    }

    /**
     * What the page shows beside the form.
     *
     * @param name of the file that was brought
     * @param faults why it was not looked at
     */
    public record Outcome(String name, Optional<SignatureReportView> report, List<FileFault> faults) {

        static final Outcome NONE = new Outcome("", Optional.empty(), List.of());

        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    @GET
    public HtmlPage form() {
        return page(Outcome.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(SignatureCheck.MOST_BYTES + FORM)
    @TimeLimit(SECONDS)
    public Response check(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) throws IOException {
        Optional<UploadedFile> file = UploadedFile.in(body, type, "file");
        if (file.isEmpty()) {
            return refused(new Outcome("", Optional.empty(), List.of(FileFault.of("file-empty"))));
        }
        try {
            SignatureReportView report =
                    SignatureReportView.of(check.check(file.get().content()));
            return Response.ok(page(new Outcome(file.get().name(), Optional.of(report), List.of())))
                    .build();
        } catch (FileRefusedException refused) {
            return refused(new Outcome(file.get().name(), Optional.empty(), refused.faults()));
        }
    }

    private static Response refused(Outcome outcome) {
        return Response.status(REFUSED).entity(page(outcome)).build();
    }

    private static HtmlPage page(Outcome outcome) {
        return HtmlPage.of("signatures.jte", "signatures.title").with("outcome", outcome);
    }
}
