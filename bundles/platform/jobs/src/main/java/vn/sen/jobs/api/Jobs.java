// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Accepts long work. Safe for many threads and many nodes. */
@ProviderType
public interface Jobs {

    /**
     * Stores a piece of work, to be done once by some node, soon. When this returns the job survives a crash.
     *
     * @param kind of a {@link JobHandler}; the job waits while no handler of the kind is there
     * @param input what the handler needs, stored as it is
     * @param owner subject of the caller who asked; with administrators, who may see the job
     * @return its identifier; its progress stands at {@code /api/v1/jobs/{id}}
     */
    UUID submit(String kind, byte[] input, String owner);

    /**
     * The same, but the work is not begun before a moment. Once that has come a node begins within about ten seconds.
     *
     * @param notBefore in the past for now
     */
    UUID submit(String kind, byte[] input, String owner, Instant notBefore);

    /**
     * Stores a piece of work in the transaction that asks for it: both are stored, or neither. The work begins within
     * about ten seconds of the commit.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @throws IllegalStateException when no transaction is under way
     * @throws jakarta.persistence.PersistenceException when the database refuses; the transaction cannot go on then
     */
    UUID submit(EntityManager entities, String kind, byte[] input, String owner);
}
