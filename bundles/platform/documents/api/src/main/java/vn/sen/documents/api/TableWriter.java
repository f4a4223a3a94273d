// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes a table row by row; used by one thread. What was written goes out at once and is not kept in memory. */
@ProviderType
public interface TableWriter extends AutoCloseable {

    /**
     * Adds a row.
     *
     * @param cells {@link CharSequence}, {@link Number}, {@link java.time.LocalDate}, {@link java.time.Instant} (shown in
     *     Vietnamese time), {@link Boolean}, or an empty {@link java.util.Optional} for an empty cell
     * @throws IllegalArgumentException for a value of another type
     */
    void row(List<?> cells) throws IOException;

    /** Ends the file. The stream below stays open. */
    @Override
    void close() throws IOException;
}
