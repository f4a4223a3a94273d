// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The place where bytes lie: the disk of the server, or by a connector something else. Registered as an OSGi service; the
 * one with the highest ranking is used. Called by many threads at once.
 */
@ConsumerType
public interface FileRepository {

    /** What it is called for administrators: {@code disk}. */
    String name();

    /** A new empty file on this machine, which goes by itself once this process has ended without {@link #keep}. */
    Path newTemporary() throws IOException;

    /**
     * Takes a temporary file in. When this returns, the bytes survive the end of the process and of the machine; before,
     * nobody sees them under their name. Taking in what is there already changes nothing.
     */
    void keep(Path temporary, FileHash hash) throws IOException;

    Optional<InputStream> open(FileHash hash) throws IOException;

    boolean contains(FileHash hash) throws IOException;

    /** Removes a file; nothing happens when there is none. */
    void remove(FileHash hash) throws IOException;

    /**
     * Names of files that have not changed since a moment, in order, so that lost ones are found.
     *
     * @param after go on behind this one
     * @param most how many at most
     */
    List<FileHash> list(Optional<FileHash> after, Instant unchangedSince, int most) throws IOException;
}
