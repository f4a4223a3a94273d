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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.PasswordRules;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.api.Roles;
import vn.sen.identity.factor.SecondFactors;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.RecentlyConfirmed;

/** Changing the own password, second factor and recovery codes. */
@Component(service = ProfileSecurityPages.class)
@JakartarsResource
@Hidden
@Path("profile/security")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PERSON)
public final class ProfileSecurityPages {

    private static final URI PROFILE = URI.create("/profile");
    private static final String FACTOR = "/profile/security/second-factor";

    private final Accounts accounts;
    private final UserChanges changes;
    private final PasswordRules rules;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SessionPages pages;
    private final SignInSteps steps;
    private final FailureThrottle throttle;

    @Activate
    public ProfileSecurityPages(
            @Reference Accounts accounts,
            @Reference UserChanges changes,
            @Reference PasswordRules rules,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference SessionPages pages,
            @Reference SignInSteps steps,
            @Reference FailureThrottle throttle) {
        this.accounts = accounts;
        this.changes = changes;
        this.rules = rules;
        this.factors = factors;
        this.sessions = sessions;
        this.pages = pages;
        this.steps = steps;
        this.throttle = throttle;
    }

    @GET
    @Path("password")
    public Response passwordForm(@CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session) {
        person(session);
        return SessionPages.unstored(Response.ok(password(Optional.empty(), 0)));
    }

    /** Changes the password; every other session of the account ends, and this one is renewed. */
    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String chosen,
            @FormParam("again") @DefaultValue("") String again,
            @Context HttpServletRequest request) {
        SignedIn person = person(session);
        AccountRecord account = person.account();
        if (!account.hasPassword()) {
            throw ProblemException.problem(409, "password-none").build();
        }
        Optional<Duration> wait = throttle.attempt(account.name(), request.getRemoteAddr());
        if (wait.isPresent()) {
            return SessionPages.wait(wait.get(), seconds -> password(Optional.of("sign-in.wait"), seconds));
        }
        if (!accounts.isPassword(account.id(), current)) {
            return again("fault.password-current");
        }
        throttle.passed(account.name(), request.getRemoteAddr());
        Optional<String> fault = rules.fault(chosen, account.name())
                .or(() -> Optional.of("password-differs").filter(code -> !chosen.equals(again)));
        if (fault.isPresent()) {
            return again("fault." + fault.get());
        }
        changes.choosePassword(account.id(), chosen);
        sessions.closeAll(account.id());
        return pages.go(
                steps.advance(
                        person,
                        session,
                        factors.enrolled(account.id()),
                        SessionPages.origin(request),
                        PROFILE.toString()),
                request);
    }

    @GET
    @Path("second-factor")
    @RecentlyConfirmed
    public Response factorForm(@CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session) {
        AccountRecord account = person(session).account();
        if (factors.enrolled(account.id())) {
            return SessionPages.unstored(Response.seeOther(PROFILE));
        }
        return SessionPages.unstored(Response.ok(factor(account, Optional.empty(), 0)));
    }

    @POST
    @Path("second-factor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RecentlyConfirmed
    public Response enrol(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("code") @DefaultValue("") String code) {
        AccountRecord account = person(session).account();
        Optional<Duration> wait = throttle.attemptCode(account.name());
        if (wait.isPresent()) {
            return SessionPages.wait(wait.get(), seconds -> factor(account, Optional.of("sign-in.wait"), seconds));
        }
        Optional<List<String>> codes = factors.confirm(account, code);
        if (codes.isEmpty()) {
            return SessionPages.unstored(Response.status(422).entity(factor(account, Optional.of("code.wrong"), 0)));
        }
        throttle.codeSucceeded(account.name());
        return SessionPages.unstored(Response.ok(EnrolPages.codes(codes.get(), PROFILE.toString())));
    }

    @POST
    @Path("second-factor/remove")
    @RecentlyConfirmed
    public Response removeFactor(@CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session) {
        AccountRecord account = person(session).account();
        if (factors.required(account, accounts.held(account.id()))) {
            throw ProblemException.problem(409, "second-factor-required").build();
        }
        factors.remove(account);
        return SessionPages.unstored(Response.seeOther(PROFILE));
    }

    @POST
    @Path("recovery-codes")
    @RecentlyConfirmed
    public Response renewCodes(@CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session) {
        AccountRecord account = person(session).account();
        return factors.renewCodes(account)
                .map(codes -> SessionPages.unstored(Response.ok(EnrolPages.codes(codes, PROFILE.toString()))))
                .orElseGet(() -> SessionPages.unstored(Response.seeOther(URI.create(FACTOR))));
    }

    private SignedIn person(String session) {
        return pages.signedIn(session)
                .orElseThrow(() ->
                        ProblemException.problem(401, "authentication-required").build());
    }

    private Response again(String fault) {
        return SessionPages.unstored(Response.status(422).entity(password(Optional.of(fault), 0)));
    }

    private HtmlPage password(Optional<String> fault, long seconds) {
        return HtmlPage.of("change-password.jte", "change-password.title")
                .with("fault", fault)
                .with("seconds", seconds)
                .with("shortest", rules.shortest());
    }

    private HtmlPage factor(AccountRecord account, Optional<String> fault, long seconds) {
        return EnrolPages.page(factors, account, FACTOR, PROFILE.toString(), fault, seconds)
                .with("why", "second-factor.offer");
    }
}
