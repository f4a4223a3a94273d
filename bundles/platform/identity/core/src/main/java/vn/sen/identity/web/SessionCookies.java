// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.identity.api.Credentials;

/** Makes the cookie of a session: no script reads it, no other site's form sends it, no open line carries it behind TLS. */
@Component(service = SessionCookies.class, configurationPid = "vn.sen.identity.cookies")
@Designate(ocd = SessionCookies.Config.class)
public final class SessionCookies {

    /** How the server learns that a browser came by TLS. */
    @ObjectClassDefinition(
            name = "Session cookies",
            description = "What the server may believe of the way of a request")
    public @interface Config {
        @AttributeDefinition(
                description = "Believe X-Forwarded-Proto; only when a proxy that sets it stands before every request")
        boolean trustForwardedProto() default false;
    }

    private final boolean trustForwardedProto;

    @Activate
    public SessionCookies(Config config) {
        this(config.trustForwardedProto());
    }

    SessionCookies(boolean trustForwardedProto) {
        this.trustForwardedProto = trustForwardedProto;
    }

    NewCookie opened(String value, HttpServletRequest request) {
        return cookie(request).value(value).build();
    }

    /** Has the browser forget the session. */
    NewCookie closed(HttpServletRequest request) {
        return cookie(request).value("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(HttpServletRequest request) {
        return new NewCookie.Builder(Credentials.SESSION_COOKIE)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure(request));
    }

    private boolean secure(HttpServletRequest request) {
        boolean forwarded = Optional.ofNullable(request.getHeader("X-Forwarded-Proto"))
                .filter("https"::equalsIgnoreCase)
                .isPresent();
        return request.isSecure() || trustForwardedProto && forwarded;
    }
}
