// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid;

import java.net.URI;
import java.util.Optional;

/** What ends a session at the provider: its ID token, and where the browser comes back to. Kept as one text. */
record SignOutHint(URI back, String idToken) {

    static Optional<SignOutHint> parse(String text) {
        int blank = text.indexOf(' ');
        if (blank <= 0) {
            return Optional.empty();
        }
        return Optional.of(new SignOutHint(URI.create(text.substring(0, blank)), text.substring(blank + 1)));
    }

    String text() {
        return back + " " + idToken;
    }
}
