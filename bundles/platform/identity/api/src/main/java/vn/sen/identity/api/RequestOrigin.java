// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;
import java.util.Optional;

/**
 * The browser that signs in.
 *
 * @param remoteAddress address of the client, as the server sees it
 * @param userAgent its header, or empty
 * @param secure whether the request came by TLS, as the server sees it
 * @param forwardedProto header {@code X-Forwarded-Proto}, which counts only when the setting says so
 * @param sessionBefore value of the session cookie that the browser brought; that session ends
 */
public record RequestOrigin(
        String remoteAddress,
        String userAgent,
        boolean secure,
        Optional<String> forwardedProto,
        Optional<String> sessionBefore) {

    public RequestOrigin {
        Objects.requireNonNull(remoteAddress, "remoteAddress");
        Objects.requireNonNull(userAgent, "userAgent");
        Objects.requireNonNull(forwardedProto, "forwardedProto");
        Objects.requireNonNull(sessionBefore, "sessionBefore");
    }
}
