// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.external.SignInProviders;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignedIn;

/** Ends a session, the provider's too. Only by POST: a link or an image must not sign anybody out. */
@Component(service = SignOutPage.class)
@JakartarsResource
@Hidden
@Path("sign-out")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class SignOutPage {

    private final Sessions sessions;
    private final SessionPages pages;
    private final SignInProviders providers;
    private final SecurityEvents events;

    @Activate
    public SignOutPage(
            @Reference Sessions sessions,
            @Reference SessionPages pages,
            @Reference SignInProviders providers,
            @Reference SecurityEvents events) {
        this.sessions = sessions;
        this.pages = pages;
        this.providers = providers;
        this.events = events;
    }

    @POST
    public Response signOut(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @Context HttpServletRequest request) {
        Optional<SignedIn> person = pages.signedIn(session);
        if (!session.isEmpty()) {
            sessions.close(session);
        }
        person.ifPresent(who -> events.record(
                SecurityEvents.about("identity.sign-out", who.account().name()).build()));
        URI next = person.map(SignedIn::provider)
                .filter(provider -> !provider.provider().isEmpty())
                .flatMap(provider -> providers.afterSignOut(provider.provider(), provider.signOutHint()))
                .orElse(URI.create("/"));
        return pages.signedOut(next, request);
    }
}
