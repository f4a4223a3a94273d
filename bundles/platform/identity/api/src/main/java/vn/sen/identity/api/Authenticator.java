// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finds out who makes a request. The web service asks it once a request. Safe for many threads. */
@ProviderType
public interface Authenticator {

    /**
     * The caller behind the credentials of a request.
     *
     * @return empty when there are no credentials, or when they are wrong, expired or revoked
     */
    Optional<Caller> authenticate(Credentials credentials);
}
