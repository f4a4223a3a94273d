// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.SecurityContext;
import vn.sen.identity.api.Caller;

/** What resources want to know of who calls. */
final class Callers {

    private static final int LONGEST = 200;

    private Callers() {}

    /** What the caller is called, for the column that says who gave a role. */
    static String name(SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        String shown = caller.displayName();
        return shown.substring(0, Math.min(shown.length(), LONGEST));
    }
}
