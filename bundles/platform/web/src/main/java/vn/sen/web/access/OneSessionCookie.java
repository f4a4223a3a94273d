// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.identity.api.Credentials;

/**
 * Shows resources the session cookie under one name, as a parameter of theirs can have no other. Where it came under the
 * name that only this host can set, what else claims to be one is left out: it may be planted.
 */
final class OneSessionCookie {

    private static final String SECURE = Credentials.SECURE_SESSION_COOKIE + "=";
    private static final String PLAIN = Credentials.SESSION_COOKIE + "=";

    private OneSessionCookie() {}

    static void leave(ContainerRequestContext request) {
        List<String> lines = Optional.ofNullable(request.getHeaders().get(HttpHeaders.COOKIE))
                .orElse(List.of());
        if (cookies(lines).anyMatch(cookie -> cookie.startsWith(SECURE))) {
            String rest = cookies(lines)
                    .filter(cookie -> !cookie.startsWith(PLAIN))
                    .map(cookie -> cookie.startsWith(SECURE) ? PLAIN + cookie.substring(SECURE.length()) : cookie)
                    .collect(Collectors.joining("; "));
            request.getHeaders().putSingle(HttpHeaders.COOKIE, rest);
        }
    }

    private static Stream<String> cookies(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(";"))).map(String::strip);
    }
}
