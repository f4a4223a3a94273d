// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ServerAddress;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.grant.Grants;
import vn.sen.identity.grant.PendingCode;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** Asks a person whether a program may act for her, and sends her back to it with the answer. */
@Component(service = AuthorizePages.class)
@JakartarsResource
@Hidden
@Path("oauth2/authorize")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class AuthorizePages {

    private static final long LARGEST_FORM = 16_384;
    private static final String POLICY = "Content-Security-Policy";

    private final ApiClients clients;
    private final Grants grants;
    private final ServerAddress address;

    @Activate
    public AuthorizePages(@Reference ApiClients clients, @Reference Grants grants, @Reference ServerAddress address) {
        this.clients = clients;
        this.grants = grants;
        this.address = address;
    }

    @GET
    public Response ask(
            @Context UriInfo uri,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        AuthorizationRequest wanted = known(query);
        URI issuer = address.publicly(uri.getBaseUri());
        Optional<OAuthFault> fault = wanted.fault();
        if (fault.isPresent()) {
            return back(wanted, issuer, fault.get());
        }
        Optional<Caller> person = person(security);
        if (person.isEmpty()) {
            String here = URLEncoder.encode("/oauth2/authorize?" + query, StandardCharsets.UTF_8);
            return unstored(Response.seeOther(URI.create("/sign-in?return=" + here)));
        }
        Set<String> roles = offered(wanted, person.get());
        if (roles.isEmpty()) {
            return back(wanted, issuer, noRole());
        }
        allowFormTo(wanted.redirectUri(), response);
        return unstored(Response.ok(HtmlPage.of("authorize.jte", "authorize.title")
                .with("client", wanted.client().name())
                .with("person", person.get().displayName())
                .with("destination", destination(wanted.redirectUri()))
                .with("ends", GrantViews.DAY.format(Vietnam.moment(grants.endOfOneGivenNow())))
                .with("roles", new TreeSet<>(roles))
                .with("parameters", wanted.parameters())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @BodyLimit(LARGEST_FORM)
    public Response decide(String body, @Context UriInfo uri, @Context SecurityContext security) {
        AuthorizationRequest wanted = known(body);
        URI issuer = address.publicly(uri.getBaseUri());
        Optional<OAuthFault> fault = wanted.fault();
        if (fault.isPresent()) {
            return back(wanted, issuer, fault.get());
        }
        Caller person = person(security)
                .orElseThrow(() ->
                        ProblemException.problem(401, "authentication-required").build());
        Set<String> roles = offered(wanted, person);
        if (roles.isEmpty()) {
            return back(wanted, issuer, noRole());
        }
        if (!allows(body)) {
            return back(wanted, issuer, new OAuthFault(400, "access_denied", "The person said no"));
        }
        String code = grants.authorise(new PendingCode(
                wanted.client().id(),
                UUID.fromString(person.subject()),
                roles,
                wanted.redirectUri(),
                wanted.challenge()));
        return unstored(Response.seeOther(wanted.back(issuer, Map.of("code", code))));
    }

    /**
     * The request, if it is of a client that we know and goes to an address of that client; nobody is ever sent
     * anywhere else. One answer for all else, so that nobody learns which clients there are.
     */
    private AuthorizationRequest known(String parameters) {
        try {
            FormBody form = FormBody.parse(parameters);
            String redirectUri = form.get("redirect_uri").orElse("");
            Optional<ClientRecord> client = clients.find(form.get("client_id").orElse(""))
                    .filter(ClientRecord::enabled)
                    .filter(found -> found.kind().returnsTo(redirectUri));
            return new AuthorizationRequest(client.orElseThrow(AuthorizePages::unknown), redirectUri, form);
        } catch (OAuthFault unreadable) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.problem(400, "authorize-unknown").build();
    }

    private static OAuthFault noRole() {
        return new OAuthFault(400, "invalid_scope", "The person holds none of the roles that are asked for");
    }

    private static Optional<Caller> person(SecurityContext security) {
        return Optional.ofNullable(security.getUserPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .filter(caller -> caller.kind() == Caller.Kind.SESSION);
    }

    private static Set<String> offered(AuthorizationRequest wanted, Caller person) {
        Set<String> roles = new TreeSet<>(wanted.roles());
        roles.removeIf(role -> !person.hasRole(role));
        return roles;
    }

    private static boolean allows(String body) {
        try {
            return FormBody.parse(body).get("decision").filter("allow"::equals).isPresent();
        } catch (OAuthFault unreadable) {
            return false;
        }
    }

    private static Response back(AuthorizationRequest wanted, URI issuer, OAuthFault fault) {
        return unstored(Response.seeOther(wanted.back(
                issuer, Map.of("error", fault.error(), "error_description", String.valueOf(fault.getMessage())))));
    }

    /** Browsers hold the answer to a form to the policy too, and this form's leads to the client. */
    private static void allowFormTo(String redirectUri, HttpServletResponse response) {
        Optional.ofNullable(response.getHeader(POLICY))
                .ifPresent(policy -> response.setHeader(
                        POLICY, policy.replace("form-action 'self'", "form-action 'self' " + source(redirectUri))));
    }

    private static String source(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return uri.getRawAuthority() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String destination(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return Optional.ofNullable(uri.getHost()).orElse(uri.getScheme());
    }

    private static Response unstored(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
