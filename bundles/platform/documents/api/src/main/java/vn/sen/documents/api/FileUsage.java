// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How much is stored, for metrics and administrators. Counted at most once a minute. Safe for many threads. */
@ProviderType
public interface FileUsage {

    /**
     * Figures of one moment.
     *
     * @param bytes size of all files together
     * @param lastCollection when files without reference were last removed
     */
    record Figures(long files, long bytes, long notChecked, long infected, Optional<Instant> lastCollection) {

        public Figures {
            Objects.requireNonNull(lastCollection, "lastCollection");
        }
    }

    Figures now();
}
