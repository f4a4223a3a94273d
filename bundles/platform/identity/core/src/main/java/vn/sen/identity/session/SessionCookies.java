// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

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

    public SessionCookies(boolean trustForwardedProto) {
        this.trustForwardedProto = trustForwardedProto;
    }

    public NewCookie opened(String value, HttpServletRequest request) {
        return cookie(request).value(value).build();
    }

    /** Has the browser forget the session. */
    public NewCookie closed(HttpServletRequest request) {
        return cookie(request).value("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(HttpServletRequest request) {
        boolean secure = secure(request);
        return new NewCookie.Builder(name(secure))
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure);
    }

    /** The same cookie as the value of a header {@code Set-Cookie}, for whoever knows no Jakarta REST. */
    public String header(String value, boolean secure) {
        String cookie = name(secure) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
        return secure ? cookie + "; Secure" : cookie;
    }

    private static String name(boolean secure) {
        return secure ? Credentials.SECURE_SESSION_COOKIE : Credentials.SESSION_COOKIE;
    }

    /** Whether the browser came by TLS, as far as that can be believed. */
    public boolean secure(boolean seenByServer, Optional<String> forwardedProto) {
        return seenByServer
                || trustForwardedProto
                        && forwardedProto.filter("https"::equalsIgnoreCase).isPresent();
    }

    private boolean secure(HttpServletRequest request) {
        return secure(request.isSecure(), Optional.ofNullable(request.getHeader("X-Forwarded-Proto")));
    }
}
