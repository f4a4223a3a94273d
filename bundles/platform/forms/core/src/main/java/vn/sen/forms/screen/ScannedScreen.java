// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.verify.FormVerification;
import vn.sen.web.api.HtmlPage;

/** Where the QR code of a form leads; short, because it is printed. */
@Component(service = ScannedScreen.class)
@JakartarsResource
@Hidden
@Path("v")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ScannedScreen {

    private final FormVerification verification;

    @Activate
    public ScannedScreen(@Reference FormVerification verification) {
        this.verification = verification;
    }

    @GET
    @Path("{code}")
    public HtmlPage show(@PathParam("code") String code) {
        return VerifyScreen.page(code, Optional.of(verification.code(code)));
    }
}
