// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.net.URI;
import java.util.Objects;

/**
 * A session just begun, ready to be answered 303 with {@code Cache-Control: no-store}.
 *
 * @param setCookie value of the header {@code Set-Cookie}
 * @param location local address to go to: where the person wanted to go, or first the page for the second factor
 */
public record OpenedSession(String setCookie, URI location) {

    public OpenedSession {
        Objects.requireNonNull(setCookie, "setCookie");
        Objects.requireNonNull(location, "location");
    }
}
