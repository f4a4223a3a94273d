// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Tells whether the database answers. Safe for many threads; never throws for a database that is away. */
@ProviderType
public interface DatabaseHealth {

    /** Asks the database and waits for the answer at most {@code bound}; no answer by then counts as not reachable. */
    DatabaseStatus check(Duration bound);
}
