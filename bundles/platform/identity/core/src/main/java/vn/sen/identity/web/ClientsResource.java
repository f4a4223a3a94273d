// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.agency.AgencyRegister;
import vn.sen.identity.api.Roles;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ApiClients.NewClient;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.client.ClientRules;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/**
 * API clients for programs. Creating one takes no Idempotency-Key, since the first answer holds a secret that must not
 * be kept; the id, which the caller chooses, keeps a repeated request from making a second client.
 */
@Component(service = ClientsResource.class)
@JakartarsResource
@Path("api/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "clients")
public final class ClientsResource {

    private static final long MOST_COUNTED = 10_000;

    private final ApiClients clients;
    private final AgencyRegister agencies;
    private final AdministratorReach reaches;

    @Activate
    public ClientsResource(
            @Reference ApiClients clients, @Reference AgencyRegister agencies, @Reference AdministratorReach reaches) {
        this.clients = clients;
        this.agencies = agencies;
        this.reaches = reaches;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    @Operation(
            summary = "API clients, sorted by id",
            description = "For an administrator of an agency: those whose roles are all held there or below.")
    public Page<ClientView> list(@BeanParam ListQuery query, @Context SecurityContext security) {
        Optional<Set<UUID>> reach = reaches.of(security).agencies();
        String after = query.after(1, parts -> parts.get(0)).orElse("");
        List<ClientRecord> found = reach.map(places -> clients.list(after, query.limit() + 1, places))
                .orElseGet(() -> clients.list(after, query.limit() + 1));
        List<ClientView> items =
                found.stream().limit(query.limit()).map(ClientView::of).toList();
        Optional<String> next = Optional.of(items)
                .filter(all -> found.size() > all.size())
                .map(all -> ListQuery.cursor(all.get(all.size() - 1).id()));
        return new Page<>(
                items, next, Optional.of(query.count()).filter(wanted -> wanted).map(wanted -> counted(reach)));
    }

    @GET
    @Path("{id}")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(summary = "One API client, without its secret")
    public ClientView get(@PathParam("id") String id, @Context SecurityContext security) {
        return within(id, security).map(ClientView::of).orElseThrow(() -> unknown(id));
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @RecentlyConfirmed
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create an API client", description = "The answer holds the secret, this once.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClientView.class)))
    @ApiResponse(responseCode = "409", description = "The id is taken")
    public Response create(ClientOrder order, @Context SecurityContext security) {
        reaches.of(security).require(order.agencies());
        List<Fault> faults = ClientRules.faults(order.id(), order.name(), order.rights(), order.kind());
        LocalDate today = Vietnam.today(Clock.systemUTC());
        order.agencies().stream()
                .filter(agency -> !agencies.knows(agency, today))
                .forEach(agency -> faults.add(Fault.of("/agencies", "agency-unknown", agency)));
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
        NewClient made = clients.register(order.id(), order.name().strip(), order.rights(), order.kind())
                .orElseThrow(() -> ProblemException.problem(409, "client-exists")
                        .args(order.id())
                        .build());
        return Response.created(URI.create("/api/v1/clients/" + made.client().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ClientView.of(made))
                .build();
    }

    @POST
    @RecentlyConfirmed
    @Path("{id}/disable")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @Operation(
            summary = "Refuse an API client from now on",
            description = "Its tokens end at once on this node and within ten seconds on every other. Repeating it"
                    + " changes nothing.")
    public ClientView disable(@PathParam("id") String id, @Context SecurityContext security) {
        within(id, security);
        return clients.disable(id).map(ClientView::of).orElseThrow(() -> unknown(id));
    }

    private Optional<ClientRecord> within(String id, SecurityContext security) {
        Optional<ClientRecord> client = clients.find(id);
        client.ifPresent(found -> reaches.of(security).require(found.agencies()));
        return client;
    }

    private Object counted(Optional<Set<UUID>> reach) {
        long count = reach.map(places ->
                        (long) clients.list("", (int) MOST_COUNTED + 1, places).size())
                .orElseGet(clients::count);
        if (count > MOST_COUNTED) {
            return MOST_COUNTED + "+";
        }
        return count;
    }

    private static ProblemException unknown(String id) {
        return ProblemException.problem(404, "client-unknown").args(id).build();
    }
}
