// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.exchange;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.BadMessageException;

/** The head of a request that a servlet answers. */
public record ServletHead(HttpServletRequest request) implements RequestHead {

    /** A client has sent so much before it could have read an answer; to read more would be work for nothing. */
    private static final int MOST_READ = 65_536;

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }

    @Override
    public Optional<String> query() {
        return Optional.ofNullable(request.getQueryString());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr();
    }

    @Override
    public boolean finishBody() throws IOException {
        long announced = request.getContentLengthLong();
        if (announced == 0 || announced < 0 && request.getHeader("Transfer-Encoding") == null) {
            return true;
        }
        ServletInputStream body = request.getInputStream();
        if (body.isFinished()) {
            return true;
        }
        // Whoever waits to be asked for the body should not be asked now.
        if (announced > MOST_READ || request.getHeader("Expect") != null) {
            return false;
        }
        try {
            body.skipNBytes(MOST_READ);
            return body.isFinished();
        } catch (EOFException shorter) {
            return body.isFinished();
        } catch (IOException | BadMessageException unreadable) {
            return false;
        }
    }
}
