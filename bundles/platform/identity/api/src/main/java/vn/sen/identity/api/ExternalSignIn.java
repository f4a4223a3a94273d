// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Begins and ends sessions of persons whom a provider has identified. Accounts are found by provider and subject only,
 * never by name or e-mail address, which a provider may let anybody choose. Safe for many threads.
 */
@ProviderType
public interface ExternalSignIn {

    /** What happens to a person whose identity is linked with no account. */
    enum Unknown {
        /** An account is made, without password and with the grants of the identity only. */
        CREATE,
        /** Sign-in is refused. */
        REFUSE
    }

    /**
     * Begins a session for the account that is linked with this identity.
     *
     * @param returnTo where the person wanted to go; anything but a local path leads home
     */
    OpenedSession signIn(ExternalIdentity identity, Unknown unknown, RequestOrigin origin, String returnTo)
            throws ExternalSignInRefusedException;

    /**
     * Links an identity with the account of somebody who is signed in, who can sign in with it from now on. Linking
     * again changes nothing.
     *
     * @throws ExternalSignInRefusedException {@code LINKED_ELSEWHERE}
     */
    void link(Caller caller, ExternalIdentity identity) throws ExternalSignInRefusedException;

    /**
     * Ends sessions that began by a provider, because it says so (back-channel logout).
     *
     * @param session that one; empty: all of the subject
     * @return how many ended
     */
    int end(String provider, Optional<String> subject, Optional<String> session);
}
