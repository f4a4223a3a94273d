// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.ServerAddress;
import vn.sen.identity.openid.OpenIdProvider;
import vn.sen.identity.openid.ProviderAwayException;
import vn.sen.identity.openid.provider.SignInRequest;
import vn.sen.web.api.ProblemException;

/** Sends a person's browser to a provider, and receives it back. */
@Component(service = SignInResource.class)
@JakartarsResource
@Hidden
@Path("sign-in/openid")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class SignInResource {

    private final Providers providers;
    private final ServerAddress address;
    private final Arrival arrival;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public SignInResource(
            @Reference Providers providers, @Reference ServerAddress address, @Reference Arrival arrival) {
        this(providers, address, arrival, Clock.systemUTC());
    }

    SignInResource(Providers providers, ServerAddress address, Arrival arrival, Clock clock) {
        this.providers = providers;
        this.address = address;
        this.arrival = arrival;
        this.clock = clock;
    }

    @GET
    @Path("{provider}")
    public Response start(
            @PathParam("provider") String id,
            @QueryParam("return") @DefaultValue("/") String back,
            @QueryParam("link") @DefaultValue("false") boolean link,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context SecurityContext security) {
        OpenIdProvider provider = provider(id);
        URI base = address.publicly(uri.getBaseUri());
        Optional<String> linkFor = link ? Optional.of(signedIn(security).subject()) : Optional.empty();
        SignInRequest request = new SignInRequest(
                callback(base, provider), random(), random(), random(), locales(headers.getAcceptableLanguages()));
        PendingSignIn pending = new PendingSignIn(request, back, linkFor, clock.instant());
        SealedCookie cookie = new SealedCookie(provider.identity().derivedKey(Arrival.PURPOSE), provider.id());
        try {
            return Response.seeOther(provider.client().signInAddress(request))
                    .cookie(cookie.seal(pending, "https".equals(base.getScheme())))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (ProviderAwayException away) {
            throw Arrival.away(provider, away);
        }
    }

    @GET
    @Path("{provider}/callback")
    public Response callback(
            @PathParam("provider") String id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("error") @DefaultValue("") String error,
            @QueryParam("iss") @DefaultValue("") String issuer,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context SecurityContext security,
            @Context HttpServletRequest request) {
        OpenIdProvider provider = provider(id);
        Optional<String> sealed = Optional.ofNullable(headers.getCookies().get(SealedCookie.name(state)))
                .map(Cookie::getValue);
        URI base = address.publicly(uri.getBaseUri());
        Response answer = arrival.receive(
                provider, new Answer(state, code, error, issuer, sealed, base), caller(security), request);
        return Response.fromResponse(answer)
                .header(
                        HttpHeaders.SET_COOKIE,
                        SetCookie.text(SealedCookie.forgotten(state, "https".equals(base.getScheme()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static URI callback(URI base, OpenIdProvider provider) {
        return URI.create(base + provider.startPath() + "/callback");
    }

    private OpenIdProvider provider(String id) {
        return providers
                .find(id)
                .orElseThrow(
                        () -> ProblemException.problem(404, "openid-unknown").build());
    }

    private static Caller signedIn(SecurityContext security) {
        return caller(security)
                .orElseThrow(() ->
                        ProblemException.problem(401, "authentication-required").build());
    }

    private static Optional<Caller> caller(SecurityContext security) {
        return Optional.ofNullable(security.getUserPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .filter(caller -> caller.kind() == Caller.Kind.SESSION);
    }

    private static List<String> locales(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.matches("[a-z]{2,3}"))
                .distinct()
                .limit(3)
                .toList();
    }

    private String random() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
