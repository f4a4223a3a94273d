// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import vn.sen.web.api.Preconditions;

/** The description of the API of exactly the modules that are enabled now. */
@Path("api/v1/openapi.json")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public final class ApiDocument {

    private final Supplier<ObjectNode> document;

    public ApiDocument(Supplier<ObjectNode> document) {
        this.document = document;
    }

    @GET
    public Response read(@Context Request request) {
        ObjectNode now = document.get();
        EntityTag tag = new EntityTag(Integer.toHexString(now.hashCode()));
        CacheControl mustAsk = new CacheControl();
        mustAsk.setNoCache(true);
        mustAsk.setNoTransform(false);
        return Preconditions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(now).tag(tag).cacheControl(mustAsk).build());
    }
}
