// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a request brings to show who makes it.
 *
 * @param bearer token of the {@code Authorization: Bearer} header
 * @param session value of the session cookie
 * @param remoteAddress address of the client, as the server sees it
 */
public record Credentials(Optional<String> bearer, Optional<String> session, String remoteAddress) {

    /** Name of the session cookie. */
    public static final String SESSION_COOKIE = "sen-session";

    public Credentials {
        Objects.requireNonNull(bearer, "bearer");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(remoteAddress, "remoteAddress");
    }
}
