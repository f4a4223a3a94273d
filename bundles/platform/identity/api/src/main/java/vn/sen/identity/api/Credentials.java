// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request brings to show who makes it.
 *
 * @param bearer token of the {@code Authorization: Bearer} header
 * @param session value of the session cookie
 * @param remoteAddress address of the client, as the server sees it
 */
public record Credentials(Optional<String> bearer, Optional<String> session, String remoteAddress) {

    /** Name of the session cookie on an open line. Resources find the session under it, whichever name it came with. */
    public static final String SESSION_COOKIE = "sen-session";

    /** Its name behind TLS: with this prefix a browser takes it from this host alone, and from no open line. */
    public static final String SECURE_SESSION_COOKIE = "__Host-sen-session";

    public Credentials {
        Objects.requireNonNull(bearer, "bearer");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(remoteAddress, "remoteAddress");
    }

    /**
     * The value of the session cookie; what no other host can have set goes first.
     *
     * @param cookies tells the value of a cookie of the request by its name
     */
    public static Optional<String> session(Function<String, Optional<String>> cookies) {
        return cookies.apply(SECURE_SESSION_COOKIE).or(() -> cookies.apply(SESSION_COOKIE));
    }
}
