// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.security.Principal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who makes a request. A resource gets it from {@code SecurityContext.getUserPrincipal()}. Immutable.
 *
 * @param subject stable identifier: of an account, or the client id of an API client
 * @param displayName what a page shows
 * @param kind how the caller showed who it is
 * @param grants the roles held now, each everywhere or at an agency; {@link AgencyAccess} answers what they allow
 * @param confirmedUntil until when a dangerous act needs no further confirmation; empty: confirm first. Only a
 *     {@link Kind#SESSION} is ever asked
 */
public record Caller(
        String subject, String displayName, Kind kind, Set<RoleGrant> grants, Optional<Instant> confirmedUntil)
        implements Principal {

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
        Objects.requireNonNull(confirmedUntil, "confirmedUntil");
        grants = Set.copyOf(grants);
    }

    /** A caller that holds every one of these roles everywhere. */
    public Caller(String subject, String displayName, Kind kind, Set<String> roles) {
        this(
                subject,
                displayName,
                kind,
                roles.stream().map(RoleGrant::everywhere).collect(Collectors.toUnmodifiableSet()),
                Optional.empty());
    }

    @Override
    public String getName() {
        return subject;
    }

    /** Names of the roles held anywhere. */
    public Set<String> roles() {
        return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the role is held for the whole province. */
    public boolean hasRoleEverywhere(String role) {
        return grants.contains(RoleGrant.everywhere(role));
    }

    /** Whether the role is held, be it only at one agency. */
    public boolean hasRole(String role) {
        for (RoleGrant grant : grants) {
            if (grant.role().equals(role)) {
                return true;
            }
        }
        return false;
    }
}
