// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.client.ClientRules;
import vn.sen.identity.reach.AdministratorReach;
import vn.sen.identity.reach.Reach;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** API clients for the administrator: the list, a new one with its secret shown once, and disabling. */
@Component(service = ClientPages.class)
@JakartarsResource
@Hidden
@Path("clients")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMINISTRATOR)
public final class ClientPages {

    /** A page shows no more; a province has some dozens. */
    private static final int MOST_SHOWN = 500;

    private final ApiClients clients;
    private final AgencyRegister agencies;
    private final AdministratorReach reaches;

    @Activate
    public ClientPages(
            @Reference ApiClients clients, @Reference AgencyRegister agencies, @Reference AdministratorReach reaches) {
        this.clients = clients;
        this.agencies = agencies;
        this.reaches = reaches;
    }

    @GET
    @AgencyRole(AgencyRole.Effect.ENOUGH)
    public HtmlPage list(@Context SecurityContext security) {
        return page(reaches.of(security), ClientForm.EMPTY, List.of(), Optional.empty());
    }

    @POST
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @RecentlyConfirmed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("id") @DefaultValue("") String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") List<String> roles,
            @FormParam("agencies") @DefaultValue("") String places,
            @FormParam("redirectUris") @DefaultValue("") String redirectUris,
            @FormParam("withoutSecret") @DefaultValue("false") boolean withoutSecret,
            @Context SecurityContext security) {
        Reach reach = reaches.of(security);
        ClientForm form = new ClientForm(
                id.strip().toLowerCase(Locale.ROOT),
                name.strip(),
                Set.copyOf(roles),
                places,
                redirectUris,
                withoutSecret);
        List<Fault> faults = new ArrayList<>();
        ClientRights rights = form.rights(agencies, today(), faults);
        // What was typed but names no agency must not leave the client without any, which would mean everywhere.
        if (faults.isEmpty()) {
            reach.require(rights.agencies());
        }
        faults.addAll(ClientRules.faults(form.id(), form.name(), rights, form.kind()));
        if (!faults.isEmpty()) {
            return refused(reach, form, faults);
        }
        Optional<NewClient> made = clients.register(form.id(), form.name(), rights, form.kind());
        if (made.isEmpty()) {
            return refused(reach, form, List.of(Fault.of("/id", "client-exists", form.id())));
        }
        return Response.ok(page(reach, ClientForm.EMPTY, List.of(), made))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}/disable")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    @RecentlyConfirmed
    public HtmlPage askBeforeDisabling(@PathParam("id") String id, @Context SecurityContext security) {
        return within(id, security)
                .map(client -> HtmlPage.of("client-disable.jte", "clients.disable-title")
                        .with("client", client))
                .orElseThrow(() -> unknown(id));
    }

    @POST
    @RecentlyConfirmed
    @Path("{id}/disable")
    @AgencyRole(AgencyRole.Effect.CHECKED)
    public Response disable(@PathParam("id") String id, @Context SecurityContext security) {
        within(id, security);
        clients.disable(id).orElseThrow(() -> unknown(id));
        return Response.seeOther(URI.create("/clients")).build();
    }

    private Optional<ClientRecord> within(String id, SecurityContext security) {
        Optional<ClientRecord> client = clients.find(id);
        client.ifPresent(found -> reaches.of(security).require(found.agencies()));
        return client;
    }

    private Response refused(Reach reach, ClientForm form, List<Fault> faults) {
        return Response.status(422)
                .entity(page(reach, form, faults, Optional.empty()))
                .build();
    }

    private HtmlPage page(Reach reach, ClientForm form, List<Fault> faults, Optional<NewClient> made) {
        return HtmlPage.of("clients.jte", "clients.title")
                .with(
                        "clients",
                        reach.agencies()
                                .map(places -> clients.list("", MOST_SHOWN, places))
                                .orElseGet(() -> clients.list("", MOST_SHOWN)))
                .with("places", agencies.labels(today()))
                .with("agencies", reaches.choices(reach))
                .with("everywhere", reach.everywhere())
                .with("roles", Roles.all().stream().sorted().toList())
                .with("form", form)
                .with("faults", faults)
                .with("made", made);
    }

    private static LocalDate today() {
        return Vietnam.today(Clock.systemUTC());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.problem(404, "client-unknown").args(id).build();
    }
}
