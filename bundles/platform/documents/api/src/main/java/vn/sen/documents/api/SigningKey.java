// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import org.osgi.annotation.versioning.ConsumerType;

/** A key that may sign: in a file, on a token, or at a provider of remote signatures. Registered as an OSGi service. */
@ConsumerType
public interface SigningKey {

    /** What modules call it, at most 100 characters, unique on a server, and never given to another key: its serial. */
    String id();

    /**
     * Makes the key ready. Whatever is secret is kept no longer than until it is closed.
     *
     * @throws SigningRefusedException when the key cannot be used
     */
    OpenSigningKey open();
}
