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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.Account;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.PasswordRules;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.web.api.HtmlPage;

/** Signing in with a local account, and choosing a password when the first one was given by somebody else. */
@Component(service = SignInPages.class)
@JakartarsResource
@Hidden
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class SignInPages {

    private final Accounts accounts;
    private final Sessions sessions;
    private final FailureThrottle throttle;
    private final SessionCookies cookies;

    @Activate
    public SignInPages(
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference FailureThrottle throttle,
            @Reference SessionCookies cookies) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.cookies = cookies;
    }

    /** The form; whoever still has to choose a password is led to that. */
    @GET
    public Response form(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        if (signedIn(session).filter(SignedIn::mustChoosePassword).isPresent()) {
            return unstored(Response.seeOther(passwordPage(LocalPath.orHome(back))));
        }
        return unstored(Response.ok(signIn("", LocalPath.orHome(back), Optional.empty(), 0)));
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
            return unstored(Response.status(422).entity(signIn(name, target, Optional.of("sign-in.incomplete"), 0)));
        }
        Optional<Duration> wait = throttle.wait(name, address);
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            return unstored(Response.status(429)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .entity(signIn(name, target, Optional.of("sign-in.wait"), seconds)));
        }
        Optional<Account> account = accounts.authenticate(name, password);
        if (account.isEmpty()) {
            throttle.failed(name, address);
            return unstored(Response.status(422).entity(signIn(name, target, Optional.of("sign-in.wrong"), 0)));
        }
        throttle.succeeded(name, address);
        if (!before.isEmpty()) {
            sessions.close(before);
        }
        String session = sessions.open(account.get().id());
        URI next = account.get().oneTime() ? passwordPage(target) : URI.create(target);
        return goTo(next, session, request);
    }

    @GET
    @Path("password")
    public Response passwordForm(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        if (signedIn(session).isEmpty()) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        return unstored(Response.ok(password(LocalPath.orHome(back), Optional.empty())));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choosePassword(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again,
            @FormParam("return") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        String target = LocalPath.orHome(back);
        Optional<SignedIn> person = signedIn(session).filter(SignedIn::mustChoosePassword);
        if (person.isEmpty()) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        Optional<String> fault = PasswordRules.fault(password, person.get().accountName())
                .or(() -> Optional.of("password-differs").filter(code -> !password.equals(again)));
        if (fault.isPresent()) {
            return unstored(Response.status(422).entity(password(target, fault)));
        }
        accounts.choosePassword(person.get().accountId(), password);
        sessions.closeAll(person.get().accountId());
        return goTo(URI.create(target), sessions.open(person.get().accountId()), request);
    }

    private Optional<SignedIn> signedIn(String session) {
        return Optional.of(session).filter(value -> !value.isEmpty()).flatMap(sessions::find);
    }

    private Response goTo(URI path, String session, HttpServletRequest request) {
        return unstored(Response.seeOther(path).cookie(cookies.opened(session, request)));
    }

    private static HtmlPage signIn(String name, String back, Optional<String> fault, long seconds) {
        return HtmlPage.of("sign-in.jte", "sign-in.title")
                .with("name", name)
                .with("back", back)
                .with("fault", fault)
                .with("seconds", seconds);
    }

    private static HtmlPage password(String back, Optional<String> fault) {
        return HtmlPage.of("password.jte", "password.title")
                .with("back", back)
                .with("fault", fault)
                .with("shortest", PasswordRules.SHORTEST);
    }

    private static Response unstored(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static URI passwordPage(String back) {
        return URI.create("/sign-in/password?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
