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
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.session.LocalPath;
import vn.sen.identity.session.SessionCookies;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.web.api.HtmlPage;

/** Setting up a second factor on the way into an account that must have one. */
@Component(service = EnrolPages.class)
@JakartarsResource
@Hidden
@Path("sign-in/second-factor")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class EnrolPages {

    private static final String ACTION = "/sign-in/second-factor";

    private final SecondFactors factors;
    private final FailureThrottle throttle;
    private final SignInSteps steps;
    private final SessionPages pages;
    private final SessionCookies cookies;

    @Activate
    public EnrolPages(
            @Reference SecondFactors factors,
            @Reference FailureThrottle throttle,
            @Reference SignInSteps steps,
            @Reference SessionPages pages,
            @Reference SessionCookies cookies) {
        this.factors = factors;
        this.throttle = throttle;
        this.steps = steps;
        this.pages = pages;
        this.cookies = cookies;
    }

    @GET
    public Response form(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        return pages.at(Stage.ENROL, session)
                .map(person -> SessionPages.unstored(
                        Response.ok(page(person.account(), LocalPath.orHome(back), Optional.empty(), 0))))
                .orElseGet(SessionPages::toSignIn);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("return") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        String target = LocalPath.orHome(back);
        Optional<SignedIn> person = pages.at(Stage.ENROL, session);
        if (person.isEmpty()) {
            return SessionPages.toSignIn();
        }
        AccountRecord account = person.get().account();
        Optional<Duration> wait = throttle.attemptCode(account.name());
        if (wait.isPresent()) {
            return SessionPages.wait(
                    wait.get(), seconds -> page(account, target, Optional.of("sign-in.wait"), seconds));
        }
        Optional<List<String>> codes = factors.confirm(account, code);
        if (codes.isEmpty()) {
            return SessionPages.unstored(
                    Response.status(422).entity(page(account, target, Optional.of("code.wrong"), 0)));
        }
        throttle.codeSucceeded(account.name());
        SignInSteps.Opened next = steps.advance(person.get(), session, true, SessionPages.origin(request), target);
        return SessionPages.unstored(
                Response.ok(codes(codes.get(), next.location().toString()))
                        .cookie(cookies.opened(next.cookie(), request)));
    }

    private HtmlPage page(AccountRecord account, String back, Optional<String> fault, long seconds) {
        return page(factors, account, ACTION, back, fault, seconds).with("why", "second-factor.why");
    }

    /** The page that shows an application the secret; it lacks only {@code why}. */
    static HtmlPage page(
            SecondFactors factors,
            AccountRecord account,
            String action,
            String back,
            Optional<String> fault,
            long seconds) {
        return HtmlPage.of("second-factor.jte", "second-factor.title")
                .with("enrolment", factors.begin(account))
                .with("action", action)
                .with("back", back)
                .with("fault", fault)
                .with("seconds", seconds);
    }

    /** The recovery codes, this once. */
    static HtmlPage codes(List<String> codes, String next) {
        return HtmlPage.of("recovery-codes.jte", "recovery-codes.title")
                .with("codes", codes)
                .with("next", next);
    }
}
