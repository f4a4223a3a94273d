// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.forms.sign.FormKeys;
import vn.sen.forms.sign.KeySet;

/** The public keys of forms, for whoever wants to check one without asking this server again. */
@Component(service = KeysResource.class)
@JakartarsResource
@Hidden
@Path(".well-known/sen-forms.json")
@Produces(MediaType.APPLICATION_JSON)
public final class KeysResource {

    private final FormKeys keys;

    @Activate
    public KeysResource(@Reference FormKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    public Map<String, Object> published() {
        return KeySet.write(keys.published());
    }
}
