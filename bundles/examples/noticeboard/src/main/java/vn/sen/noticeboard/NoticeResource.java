// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** Notices for programs: everybody reads, publishers post and take down. */
@Component(service = NoticeResource.class)
@JakartarsResource
@Path("api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public final class NoticeResource {

    private final NoticeBoard board;

    @Activate
    public NoticeResource(@Reference NoticeBoard board) {
        this.board = board;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listNotices", summary = "Notices shown today, the newest first")
    public Page<NoticeView> list(@BeanParam ListQuery query) {
        Optional<UUID> after = query.after().map(parts -> id(parts.get(0)));
        // One more than wanted tells whether the list goes on.
        List<NoticeView> found = board.shownOn(board.today(), after, query.limit() + 1);
        List<NoticeView> items = found.subList(0, Math.min(query.limit(), found.size()));
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(items, next, Optional.empty());
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getNotice", summary = "One notice, shown today or not")
    public NoticeView one(@PathParam("id") UUID id) {
        return board.find(id).orElseThrow(NoticeResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.PUBLISHER, Roles.ADMINISTRATOR})
    @Operation(operationId = "postNotice", summary = "Post a notice")
    public Response post(NoticeOrder order, @Context SecurityContext security) {
        List<Fault> faults = order.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        NoticeView posted = board.post(order, security.getUserPrincipal().getName());
        return Response.created(URI.create("/api/v1/notices/" + posted.id()))
                .entity(posted)
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.PUBLISHER, Roles.ADMINISTRATOR})
    @Operation(operationId = "takeDownNotice", summary = "Take a notice down for good")
    public void takeDown(@PathParam("id") UUID id) {
        if (!board.takeDown(id)) {
            throw unknown();
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException madeUp) {
            throw ProblemException.problem(400, "invalid-request")
                    .fault(Fault.of("?after", "cursor-unknown"))
                    .cause(madeUp)
                    .build();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.problem(404, "notice-unknown").build();
    }
}
