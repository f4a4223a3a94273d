// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import vn.sen.identity.api.Caller;

/** The caller as Jakarta REST shows it to a resource. */
record CallerSecurity(Caller caller, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        // Whoever asks so asks for no agency.
        return caller.hasRoleEverywhere(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return caller.kind() == Caller.Kind.SESSION ? FORM_AUTH : "Bearer";
    }
}
