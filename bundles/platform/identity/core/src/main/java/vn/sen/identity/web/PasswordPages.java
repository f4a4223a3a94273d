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
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.account.PasswordRules;
import vn.sen.identity.account.UserChanges;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.session.LocalPath;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.web.api.HtmlPage;

/** Choosing a password when the one that opened the session was given by somebody else. */
@Component(service = PasswordPages.class)
@JakartarsResource
@Hidden
@Path("sign-in/password")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class PasswordPages {

    private final PasswordRules rules;
    private final UserChanges changes;
    private final Sessions sessions;
    private final SignInSteps steps;
    private final SessionPages pages;

    @Activate
    public PasswordPages(
            @Reference PasswordRules rules,
            @Reference UserChanges changes,
            @Reference Sessions sessions,
            @Reference SignInSteps steps,
            @Reference SessionPages pages) {
        this.rules = rules;
        this.changes = changes;
        this.sessions = sessions;
        this.steps = steps;
        this.pages = pages;
    }

    @GET
    public Response form(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @QueryParam("return") @DefaultValue("/") String back) {
        if (pages.at(Stage.PASSWORD, session).isEmpty()) {
            return SessionPages.toSignIn();
        }
        return SessionPages.unstored(Response.ok(page(LocalPath.orHome(back), Optional.empty())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again,
            @FormParam("return") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        String target = LocalPath.orHome(back);
        Optional<SignedIn> person = pages.at(Stage.PASSWORD, session);
        if (person.isEmpty()) {
            return SessionPages.toSignIn();
        }
        Optional<String> fault = rules.fault(password, person.get().account().name())
                .or(() -> Optional.of("password-differs").filter(code -> !password.equals(again)));
        if (fault.isPresent()) {
            return SessionPages.unstored(Response.status(422).entity(page(target, fault)));
        }
        changes.choosePassword(person.get().account().id(), password);
        sessions.closeAll(person.get().account().id());
        return pages.go(steps.advance(person.get(), session, false, SessionPages.origin(request), target), request);
    }

    private HtmlPage page(String back, Optional<String> fault) {
        return HtmlPage.of("password.jte", "password.title")
                .with("back", back)
                .with("fault", fault)
                .with("shortest", rules.shortest());
    }
}
