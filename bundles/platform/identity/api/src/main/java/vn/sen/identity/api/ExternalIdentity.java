// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who a provider of sign-in says a person is. Whoever makes one has verified every word of it.
 *
 * @param provider id of the {@link SignInProvider}
 * @param subject stable and unique at the provider, at most 255 characters
 * @param grants roles that the provider's claims were mapped to; they hold in addition to those given here, and each
 *     sign-in replaces those of the one before
 * @param secondFactor true when the provider vouches that more than one factor was used
 * @param session name of the provider's own session, by which it may end ours ({@link ExternalSignIn#end})
 * @param signOutHint what {@link SignInProvider#afterSignOut} is given when the person signs out here
 */
public record ExternalIdentity(
        String provider,
        String subject,
        String displayName,
        Optional<String> email,
        Set<RoleGrant> grants,
        Optional<IdentityNumber> identityNumber,
        boolean secondFactor,
        Optional<String> session,
        Optional<String> signOutHint) {

    public ExternalIdentity {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(identityNumber, "identityNumber");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(signOutHint, "signOutHint");
        grants = Set.copyOf(grants);
    }
}
