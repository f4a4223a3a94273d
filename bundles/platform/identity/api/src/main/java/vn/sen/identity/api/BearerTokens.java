// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows access tokens that another server issued, registered as an OSGi service. Asked for each bearer token that is
 * none of ours, by many threads at once; answers from memory whenever it can.
 */
@ConsumerType
public interface BearerTokens {

    /**
     * Who presents a token: the account that is linked with the identity, if there is one, with the grants of the
     * identity in addition; a disabled account is refused whatever the token says.
     *
     * @return empty when the token is another issuer's, altered, expired or for somebody else
     */
    Optional<ExternalIdentity> verify(String token);
}
