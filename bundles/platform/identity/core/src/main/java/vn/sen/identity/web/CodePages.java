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
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.event.SecurityEvents;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.session.LocalPath;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.web.api.HtmlPage;

/** The code of the second factor, asked for once the password was right. */
@Component(service = CodePages.class)
@JakartarsResource
@Hidden
@Path("sign-in/code")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class CodePages {

    private final SecondFactors factors;
    private final FailureThrottle throttle;
    private final SignInSteps steps;
    private final SessionPages pages;
    private final SecurityEvents events;

    @Activate
    public CodePages(
            @Reference SecondFactors factors,
            @Reference FailureThrottle throttle,
            @Reference SignInSteps steps,
            @Reference SessionPages pages,
            @Reference SecurityEvents events) {
        this.factors = factors;
        this.throttle = throttle;
        this.steps = steps;
        this.pages = pages;
        this.events = events;
    }

    @GET
    public Response form(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        if (pages.at(Stage.CODE, session).isEmpty()) {
            return SessionPages.toSignIn();
        }
        return SessionPages.unstored(Response.ok(page(LocalPath.orHome(back), Optional.empty(), 0)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("return") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        String target = LocalPath.orHome(back);
        Optional<SignedIn> person = pages.at(Stage.CODE, session);
        if (person.isEmpty()) {
            return SessionPages.toSignIn();
        }
        AccountRecord account = person.get().account();
        Optional<Duration> wait = throttle.attemptCode(account.name());
        if (wait.isPresent()) {
            return SessionPages.wait(wait.get(), seconds -> page(target, Optional.of("sign-in.wait"), seconds));
        }
        if (!factors.accept(account, code)) {
            events.record(SecurityEvents.about("identity.second-factor", account.name())
                    .by(Actor.anonymous())
                    .refused()
                    .build());
            return SessionPages.unstored(Response.status(422).entity(page(target, Optional.of("code.wrong"), 0)));
        }
        throttle.codeSucceeded(account.name());
        return pages.go(steps.advance(person.get(), session, true, SessionPages.origin(request), target), request);
    }

    private static HtmlPage page(String back, Optional<String> fault, long seconds) {
        return HtmlPage.of("code.jte", "code.title")
                .with("back", back)
                .with("fault", fault)
                .with("seconds", seconds);
    }
}
