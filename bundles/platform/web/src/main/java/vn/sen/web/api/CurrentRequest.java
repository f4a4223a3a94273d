// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tells a service which request it works for, without each method on the way handing it on. Safe for many threads. */
@ProviderType
public interface CurrentRequest {

    /** The request that this thread answers; empty on a thread of a job, of a schedule or of the module's own. */
    Optional<RequestOrigin> origin();
}
