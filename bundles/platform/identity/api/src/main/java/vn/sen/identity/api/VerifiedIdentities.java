// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The identity numbers that providers of sign-in told of persons. Safe for many threads. */
@ProviderType
public interface VerifiedIdentities {

    /** The number of a caller, as last told; empty when none was, or the caller is no person with an account. */
    Optional<IdentityNumber> of(Caller caller);
}
