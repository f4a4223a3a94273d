// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.api;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** Where browsers and other servers find this server. Safe for many threads. */
@ProviderType
public interface ServerAddress {

    /**
     * Scheme, host and port, without a slash at the end.
     *
     * @param asAsked base address of a request, which counts while no public address is set
     */
    URI publicly(URI asAsked);
}
