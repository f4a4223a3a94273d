// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.screen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.law.FormLaw;
import vn.sen.forms.rest.FormScopes;
import vn.sen.forms.sign.FormKeys;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.HtmlPage;

/** The forms in force today, for administrators. */
@Component(service = FormsScreen.class)
@JakartarsResource
@Hidden
@Path("administration/forms")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class FormsScreen {

    private final FormLaw law;
    private final FormScopes scopes;
    private final FormKeys keys;

    @Activate
    public FormsScreen(@Reference FormLaw law, @Reference FormScopes scopes, @Reference FormKeys keys) {
        this.law = law;
        this.scopes = scopes;
        this.keys = keys;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage list() {
        return HtmlPage.of("forms.jte", "forms.title")
                .with("forms", law.definitions(scopes.today()))
                .with("keys", keys.published());
    }
}
