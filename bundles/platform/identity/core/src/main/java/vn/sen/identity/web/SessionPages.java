// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.session.Origin;
import vn.sen.identity.session.SessionCookies;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignInSteps;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.web.api.HtmlPage;

/** What the pages about signing in share: whose session it is, new cookies, answers that nobody keeps. */
@Component(service = SessionPages.class)
public final class SessionPages {

    private final Sessions sessions;
    private final SessionCookies cookies;

    @Activate
    public SessionPages(@Reference Sessions sessions, @Reference SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** Whose session a cookie is, however far it has come. */
    Optional<SignedIn> signedIn(String cookie) {
        return Optional.of(cookie).filter(value -> !value.isEmpty()).flatMap(sessions::find);
    }

    Optional<SignedIn> at(Stage stage, String cookie) {
        return signedIn(cookie).filter(session -> session.stage() == stage);
    }

    /** Sends the browser on with its new session. */
    Response go(SignInSteps.Opened opened, HttpServletRequest request) {
        return unstored(Response.seeOther(opened.location()).cookie(cookies.opened(opened.cookie(), request)));
    }

    /** Browsers hold what answers a form to our form-action too, so that to another site a page leads the way. */
    Response signedOut(URI next, HttpServletRequest request) {
        Response.ResponseBuilder answer = next.isAbsolute()
                ? Response.ok(HtmlPage.of("signed-out.jte", "signed-out.title").with("next", next.toString()))
                        .header("Refresh", "0; url=" + next)
                : Response.seeOther(next);
        return unstored(answer.cookie(cookies.closed(request)));
    }

    static Response toSignIn() {
        return unstored(Response.seeOther(URI.create("/sign-in")));
    }

    static Origin origin(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    /** The page again, with how long to wait. */
    static Response wait(Duration left, LongFunction<HtmlPage> page) {
        long seconds = left.toSeconds() + 1;
        return unstored(
                Response.status(429).header(HttpHeaders.RETRY_AFTER, seconds).entity(page.apply(seconds)));
    }

    static Response unstored(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
