// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;

/** An administrator; of what, {@link PartAccess} tells. */
public record SignedIn() implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return new Caller("an", "An", Caller.Kind.TOKEN, Set.of(Roles.ADMINISTRATOR));
    }

    @Override
    public boolean isUserInRole(String role) {
        return true;
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getAuthenticationScheme() {
        return "test";
    }
}
