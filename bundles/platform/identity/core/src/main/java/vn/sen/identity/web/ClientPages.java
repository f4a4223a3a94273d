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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.client.ClientRules;
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

    @Activate
    public ClientPages(@Reference ApiClients clients, @Reference AgencyRegister agencies) {
        this.clients = clients;
        this.agencies = agencies;
    }

    @GET
    public HtmlPage list() {
        return page(ClientForm.EMPTY, List.of(), Optional.empty());
    }

    @POST
    @RecentlyConfirmed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("id") @DefaultValue("") String id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") List<String> roles,
            @FormParam("agencies") @DefaultValue("") String places,
            @FormParam("redirectUris") @DefaultValue("") String redirectUris,
            @FormParam("withoutSecret") @DefaultValue("false") boolean withoutSecret) {
        ClientForm form = new ClientForm(
                id.strip().toLowerCase(Locale.ROOT),
                name.strip(),
                Set.copyOf(roles),
                places,
                redirectUris,
                withoutSecret);
        List<Fault> faults = new ArrayList<>();
        ClientRights rights = form.rights(agencies, today(), faults);
        faults.addAll(ClientRules.faults(form.id(), form.name(), rights, form.kind()));
        if (!faults.isEmpty()) {
            return refused(form, faults);
        }
        Optional<NewClient> made = clients.register(form.id(), form.name(), rights, form.kind());
        if (made.isEmpty()) {
            return refused(form, List.of(Fault.of("/id", "client-exists", form.id())));
        }
        return Response.ok(page(ClientForm.EMPTY, List.of(), made))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}/disable")
    @RecentlyConfirmed
    public HtmlPage askBeforeDisabling(@PathParam("id") String id) {
        return clients.find(id)
                .map(client -> HtmlPage.of("client-disable.jte", "clients.disable-title")
                        .with("client", client))
                .orElseThrow(() -> unknown(id));
    }

    @POST
    @RecentlyConfirmed
    @Path("{id}/disable")
    public Response disable(@PathParam("id") String id) {
        clients.disable(id).orElseThrow(() -> unknown(id));
        return Response.seeOther(URI.create("/clients")).build();
    }

    private Response refused(ClientForm form, List<Fault> faults) {
        return Response.status(422).entity(page(form, faults, Optional.empty())).build();
    }

    private HtmlPage page(ClientForm form, List<Fault> faults, Optional<NewClient> made) {
        return HtmlPage.of("clients.jte", "clients.title")
                .with("clients", clients.list("", MOST_SHOWN))
                .with("places", agencies.labels(today()))
                .with("agencies", agencies.choices(today()))
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
