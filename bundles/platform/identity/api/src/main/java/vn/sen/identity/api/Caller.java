// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;

/**
 * Who makes a request. A resource gets it from {@code SecurityContext.getUserPrincipal()}.
 *
 * @param subject stable identifier: of an account, or the client id of an API client
 * @param displayName what a page shows
 * @param kind how the caller showed who it is
 * @param roles names of {@link Roles} or of a module's own
 */
public record Caller(String subject, String displayName, Kind kind, Set<String> roles) implements Principal {

    /** How a caller showed who it is. */
    public enum Kind {
        /** A person with a session cookie. Changes need a CSRF token. */
        SESSION,
        /** A program with an access token. */
        TOKEN,
        /** The command line on the server's own machine. */
        OPERATOR
    }

    public Caller {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(kind, "kind");
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return subject;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
