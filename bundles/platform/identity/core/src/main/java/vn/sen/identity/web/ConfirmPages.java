// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.Roles;
import vn.sen.identity.api.SignInProvider;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.external.SignInProviders;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.session.LocalPath;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.web.api.HtmlPage;

/**
 * Shows again who sits at the browser, before a dangerous act: by a code where there is a second factor, else by the
 * password, else by signing in again through the provider.
 */
@Component(service = ConfirmPages.class)
@JakartarsResource
@Hidden
@Path("sign-in/confirm")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PERSON)
public final class ConfirmPages {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SessionPages pages;
    private final FailureThrottle throttle;
    private final SignInProviders providers;
    private final SecurityEvents events;

    @Activate
    public ConfirmPages(
            @Reference Accounts accounts,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference SessionPages pages,
            @Reference FailureThrottle throttle,
            @Reference SignInProviders providers,
            @Reference SecurityEvents events) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.pages = pages;
        this.throttle = throttle;
        this.providers = providers;
        this.events = events;
    }

    /** What the person is asked for. */
    public enum Way {
        CODE,
        PASSWORD,
        PROVIDER
    }

    @GET
    public Response form(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        return pages.signedIn(session)
                .map(person ->
                        SessionPages.unstored(Response.ok(page(person, LocalPath.orHome(back), Optional.empty(), 0))))
                .orElseGet(SessionPages::toSignIn);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("shown") @DefaultValue("") String shown,
            @FormParam("return") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        String target = LocalPath.orHome(back);
        Optional<SignedIn> found = pages.signedIn(session);
        if (found.isEmpty()) {
            return SessionPages.toSignIn();
        }
        SignedIn person = found.get();
        String name = person.account().name();
        Way way = way(person);
        boolean byCode = way == Way.CODE;
        Optional<Duration> wait = byCode ? throttle.attemptCode(name) : throttle.attempt(name, request.getRemoteAddr());
        if (wait.isPresent()) {
            return SessionPages.wait(wait.get(), seconds -> page(person, target, Optional.of("sign-in.wait"), seconds));
        }
        if (!right(person.account(), way, shown)) {
            events.record(
                    SecurityEvents.about("identity.confirm", name).refused().build());
            return SessionPages.unstored(
                    Response.status(422).entity(page(person, target, Optional.of("confirm.wrong"), 0)));
        }
        if (byCode) {
            throttle.codeSucceeded(name);
        } else {
            throttle.passed(name, request.getRemoteAddr());
        }
        events.record(SecurityEvents.about("identity.confirm", name).build());
        return sessions.confirm(session)
                .map(fresh -> pages.go(new SignInSteps.Opened(fresh, URI.create(target)), request))
                .orElseGet(SessionPages::toSignIn);
    }

    private boolean right(AccountRecord account, Way way, String shown) {
        return switch (way) {
            case CODE -> factors.accept(account, shown);
            case PASSWORD -> accounts.isPassword(account.id(), shown);
            case PROVIDER -> false;
        };
    }

    private Way way(SignedIn person) {
        if (factors.enrolled(person.account().id())) {
            return Way.CODE;
        }
        return person.account().hasPassword() ? Way.PASSWORD : Way.PROVIDER;
    }

    private HtmlPage page(SignedIn person, String back, Optional<String> fault, long seconds) {
        Optional<SignInProvider> provider = providers.find(person.provider().provider());
        return HtmlPage.of("confirm.jte", "confirm.title")
                .with("way", way(person))
                .with("back", back)
                .with("provider", provider)
                .with("fault", fault)
                .with("seconds", seconds);
    }
}
