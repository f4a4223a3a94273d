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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.identity.api.Credentials;
import vn.sen.identity.session.Sessions;

/** Ends a session. Only by POST: a link or an image must not sign anybody out. */
@Component(service = SignOutPage.class)
@JakartarsResource
@Hidden
@Path("sign-out")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class SignOutPage {

    private final Sessions sessions;
    private final SessionCookies cookies;

    @Activate
    public SignOutPage(@Reference Sessions sessions, @Reference SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @POST
    public Response signOut(
            @CookieParam(Credentials.SESSION_COOKIE) @DefaultValue("") String session,
            @Context HttpServletRequest request) {
        if (!session.isEmpty()) {
            sessions.close(session);
        }
        return Response.seeOther(URI.create("/"))
                .cookie(cookies.closed(request))
                .build();
    }
}
