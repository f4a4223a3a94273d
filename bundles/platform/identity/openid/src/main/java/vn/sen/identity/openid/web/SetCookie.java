// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import jakarta.ws.rs.core.NewCookie;

/** Writes a cookie as a header: an answer here has two of them, one of which comes as a text already. */
final class SetCookie {

    private SetCookie() {}

    static String text(NewCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue() + "; Path=" + cookie.getPath() + "; Max-Age="
                + cookie.getMaxAge() + "; HttpOnly; SameSite=Lax" + (cookie.isSecure() ? "; Secure" : "");
    }
}
