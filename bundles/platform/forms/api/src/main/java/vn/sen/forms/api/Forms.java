// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Issues official forms: numbers them, signs the code that proves them genuine, and prints them. What is issued joins the
 * transaction of the module: record, number and form are stored together, or none of them. Safe for many threads and many
 * nodes.
 */
@ProviderType
public interface Forms {

    /**
     * The form as it is in force on a day.
     *
     * @return empty when no regulation has such a form on that day
     */
    Optional<FormDefinition> definition(FormKind kind, LocalDate day);

    /**
     * Issues a form. It gets the next number of its register, see {@link NumberRegister}: make this the last thing the
     * transaction does, because until its end nobody else gets a number from the same register. What the form says, its
     * template and its title are kept, so that it is printed the same for ever. The act is recorded.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @throws FormRefusedException when a field is missing, unknown, or cannot be printed; nothing was written
     * @throws IllegalArgumentException when no regulation has such a form on the day, or the agency was never founded
     * @throws IllegalStateException when no transaction is under way
     */
    IssuedForm issue(EntityManager entities, FormOrder order);

    /** A form as the transaction under way sees it. */
    Optional<IssuedForm> find(EntityManager entities, UUID id);

    /** A form as it is stored now. */
    Optional<IssuedForm> find(UUID id);

    /** Forms about a record, the oldest first; at most 1,000. */
    List<IssuedForm> about(FormSubject subject);

    /**
     * Prints a form that was committed: a PDF with the same text each time. Takes about 20 ms of processor time, so print
     * many in a job.
     *
     * @return empty for a form that does not exist
     */
    Optional<byte[]> pdf(UUID id);

    /**
     * Takes a form back: it stays in the register, and whoever checks it is told that it counts no more. Revoking one that
     * is revoked changes nothing. The act is recorded.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @param reason at most 1,000 characters
     * @throws IllegalArgumentException when there is no such form
     * @throws IllegalStateException when no transaction is under way
     */
    void revoke(EntityManager entities, UUID id, String reason);
}
