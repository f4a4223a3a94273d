// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import vn.sen.web.exchange.RequestHead;
import vn.sen.web.problem.ProblemRenderer;

/** The head of a request that came no further than the HTTP server; much of it may have been unreadable. */
record JettyHead(Request request) implements RequestHead {

    /** What Jetty puts in the place of an address that it could not read. */
    private static final Set<String> UNREADABLE = Set.of("/badMessage", "/badURI");

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        HttpURI address = request.getHttpURI();
        return Optional.ofNullable(address).map(HttpURI::getPath).orElse("/");
    }

    @Override
    public Optional<String> query() {
        return Optional.ofNullable(request.getHttpURI()).map(HttpURI::getQuery);
    }

    /** Of a request line that makes no sense Jetty keeps nothing; those who write such lines are programs. */
    @Override
    public Optional<String> header(String name) {
        return name.equals("Accept") && UNREADABLE.contains(path())
                ? Optional.of(ProblemRenderer.JSON)
                : Optional.ofNullable(request.getHeaders().get(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        try {
            return Request.getCookies(request).stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst();
        } catch (BadMessageException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String remoteAddress() {
        return Request.getRemoteAddr(request);
    }

    /** Jetty ends the connection by itself after an error of its own, and says so. */
    @Override
    public boolean finishBody() {
        return true;
    }
}
