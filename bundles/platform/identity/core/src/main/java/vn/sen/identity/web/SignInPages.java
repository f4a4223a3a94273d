// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
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
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.Secret;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.external.SignInProviders;
import vn.sen.identity.session.LocalPath;
import vn.sen.identity.session.ProviderSession;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.web.api.HtmlPage;

/** Signing in with a local account, or choosing a provider to sign in with. */
@Component(service = SignInPages.class)
@JakartarsResource
@Hidden
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class SignInPages {

    private final Accounts accounts;
    private final SignInSteps steps;
    private final SessionPages pages;
    private final FailureThrottle throttle;
    private final SignInProviders providers;
    private final SecurityEvents events;

    @Activate
    public SignInPages(
            @Reference Accounts accounts,
            @Reference SignInSteps steps,
            @Reference SessionPages pages,
            @Reference FailureThrottle throttle,
            @Reference SignInProviders providers,
            @Reference SecurityEvents events) {
        this.accounts = accounts;
        this.steps = steps;
        this.pages = pages;
        this.throttle = throttle;
        this.providers = providers;
        this.events = events;
    }

    /** The form; whoever is half way through is led to the next step. */
    @GET
    public Response form(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        String target = LocalPath.orHome(back);
        Optional<Stage> half = pages.signedIn(session).map(SignedIn::stage).filter(stage -> stage != Stage.FULL);
        if (half.isPresent()) {
            return SessionPages.unstored(Response.seeOther(SignInSteps.location(half.get(), target)));
        }
        return SessionPages.unstored(Response.ok(page("", target, Optional.empty(), 0)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("return") @DefaultValue("/") String back,
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String before,
            @Context HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String target = LocalPath.orHome(back);
        if (name.isBlank() || password.isEmpty()) {
            return refused(name, target, "sign-in.incomplete");
        }
        Optional<Duration> wait = throttle.attempt(name, address);
        if (wait.isPresent()) {
            events.recordAttempt(failure("identity.sign-in-slowed", name, address), Secret.hash(name));
            return SessionPages.wait(wait.get(), seconds -> page(name, target, Optional.of("sign-in.wait"), seconds));
        }
        Optional<AccountRecord> account = accounts.authenticate(name, password);
        if (account.isEmpty()) {
            events.recordAttempt(failure("identity.sign-in", name, address), Secret.hash(name));
            return refused(name, target, "sign-in.wrong");
        }
        throttle.passed(name, address);
        return pages.go(
                steps.begin(
                        account.get(),
                        false,
                        SessionPages.origin(request),
                        ProviderSession.NONE,
                        Optional.of(before),
                        target),
                request);
    }

    private Response refused(String name, String target, String fault) {
        return SessionPages.unstored(Response.status(422).entity(page(name, target, Optional.of(fault), 0)));
    }

    /** What was typed is kept only when it names an account: it may be a password typed into the wrong field. */
    private AuditEntry failure(String action, String name, String address) {
        AuditEntry.Builder entry = AuditEntry.act(action)
                .retention(RetentionClass.SECURITY)
                .by(Actor.anonymous())
                .from(address)
                .refused();
        accounts.findByName(name).ifPresent(account -> entry.on(SecurityEvents.USER, account.name()));
        return entry.build();
    }

    private HtmlPage page(String name, String back, Optional<String> fault, long seconds) {
        return HtmlPage.of("sign-in.jte", "sign-in.title")
                .with("name", name)
                .with("back", back)
                .with("fault", fault)
                .with("seconds", seconds)
                .with("providers", providers.list());
    }
}
