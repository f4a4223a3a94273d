// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import vn.sen.web.api.HtmlPage;

/** The description of the API for people, without scripts. */
@Path("api")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public final class ApiPage {

    private final Supplier<ObjectNode> document;

    public ApiPage(Supplier<ObjectNode> document) {
        this.document = document;
    }

    @GET
    public HtmlPage show(@Context UriInfo uri) {
        String origin = uri.getBaseUri().toString().replaceAll("/$", "");
        return HtmlPage.of("api.jte", "api.title").with("api", new ApiReading(document.get(), origin).view());
    }
}
