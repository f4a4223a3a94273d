// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files by their content: the same bytes are stored once, whoever brings them. A file stays as long as a record
 * refers to it; one without reference goes 24 hours after it came or was last released. Safe for many threads and nodes.
 */
@ProviderType
public interface FileStore {

    /**
     * Reads a file to its end, looks at what it is and keeps it. When this returns the file is on disk; after a crash
     * it is there whole or not at all. Giving the same bytes again changes nothing and begins the 24 hours anew.
     * The content is streamed; memory does not grow with it.
     *
     * @param content read in the calling thread, not closed
     * @throws FileRefusedException with everything that is wrong with it
     * @throws FilesUnavailableException when it cannot be read or kept
     */
    StoredFile put(InputStream content, FileRules rules);

    Optional<StoredFile> find(FileHash hash);

    /**
     * The bytes of a file, to be closed by the caller. The hash is made anew while reading; at the end of bytes that
     * are not those that were stored, {@code read} throws an {@link java.io.IOException} instead of telling the end.
     *
     * @throws FileRefusedException {@code file-infected} when a scanner has found something in it
     * @throws FilesUnavailableException when there is no such file, or its bytes are lost
     */
    InputStream open(FileHash hash);

    /**
     * Lets a record refer to a file, in the transaction of the record. Doing it twice is the same as once.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @throws FilesUnavailableException when the file is not there (any more); the transaction has to be rolled back
     * @throws IllegalStateException when no transaction is under way
     */
    void attach(EntityManager entities, FileHash hash, FileOwner owner);

    /** Ends a reference, in the transaction of the record; nothing happens when there is none. */
    void release(EntityManager entities, FileHash hash, FileOwner owner);

    /** Files that a record refers to, in the order in which they were attached. */
    List<StoredFile> of(FileOwner owner);

    /** What a fault says, for whoever has brought the file. */
    String text(FileFault fault, Locale locale);
}
