// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to sign in besides name and password, registered as an OSGi service; the sign-in page and the profile page
 * offer all of them, sorted by {@link #order} and id. Asked for each page; must not block.
 */
@ConsumerType
public interface SignInProvider {

    /** Stable; lower-case letters, digits and hyphens, at most 63. Links of accounts are kept under it. */
    String id();

    /** What the button says, for example the provider's name; in English for an English locale, else Vietnamese. */
    String label(Locale locale);

    /**
     * Local path that begins signing in; {@code return} is added as a query parameter, and {@code link=true} when
     * somebody who is signed in wants to link an identity with the account.
     */
    String startPath();

    default int order() {
        return 100;
    }

    /**
     * Where a browser goes when a session of this provider was signed out here, so that it ends there too.
     *
     * @param signOutHint the one of the identity
     */
    default Optional<URI> afterSignOut(String signOutHint) {
        return Optional.empty();
    }
}
