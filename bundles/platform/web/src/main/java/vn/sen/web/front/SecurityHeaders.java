// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import java.util.function.BiConsumer;

/** What a browser is told to forbid, on every answer. */
final class SecurityHeaders {

    private static final String CONTENT_POLICY = "default-src 'self'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";
    private static final int YEAR_SECONDS = 31_536_000;

    private SecurityHeaders() {}

    /**
     * Sets the headers.
     *
     * @param secure whether the request came over TLS
     * @param response takes name and value
     */
    static void set(boolean secure, BiConsumer<String, String> response) {
        response.accept("Content-Security-Policy", CONTENT_POLICY);
        response.accept("X-Content-Type-Options", "nosniff");
        response.accept("Referrer-Policy", "same-origin");
        response.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.accept("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.accept("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
    }
}
