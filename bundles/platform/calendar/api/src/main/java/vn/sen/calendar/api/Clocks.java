// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps clocks for the records of modules. What is written joins the transaction of the module: record and clock are
 * stored together, or neither. A clock is counted in the working time of its agency under the rule that was in force
 * when it was started. When a calendar changes, running clocks are counted anew by a job; a finished clock never changes.
 * Safe for many threads and many nodes.
 */
@ProviderType
public interface Clocks {

    /**
     * Opens a clock that does not run yet. A subject has one clock in its life; for a second one the database refuses
     * the transaction, at the latest when it is committed.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @param agency whose working time counts; empty for the province's
     * @throws IllegalStateException when no transaction is under way
     */
    StoredClock open(EntityManager entities, ClockSubject subject, Term term, Optional<UUID> agency);

    /**
     * Appends an entry. Its moment is kept to the microsecond; a cause has at most 100 characters, an author and an
     * office 200, a legal basis 500.
     *
     * @param entities of any persistence unit, with a transaction under way
     * @param clock as it was read last; of two who append to what they both read, one wins
     * @return the clock with the entry
     * @throws ClockRefusedException when the entry does not fit those before it; nothing was written
     * @throws ClockChangedException when somebody else has appended since the clock was read
     * @throws IllegalArgumentException when the term leaves the calendar, or no rule of counting is in force at its
     *     start
     * @throws IllegalStateException when no transaction is under way
     */
    StoredClock append(EntityManager entities, StoredClock clock, ClockEntry entry);

    /**
     * The clock of a subject as the transaction under way sees it, its own entries included.
     *
     * @throws IllegalStateException when no transaction is under way
     */
    Optional<StoredClock> find(EntityManager entities, ClockSubject subject);

    /** The clock of a subject as it is stored now. */
    Optional<StoredClock> find(ClockSubject subject);

    /**
     * What a clock shows at a moment. Entries after it are as if they were not there yet. Of a finished clock it shows
     * what it showed when it stopped; moments before that are counted in today's calendar.
     */
    ClockReading read(StoredClock clock, Instant now);

    /**
     * Running clocks that are due before a moment, the most urgent first; costs a look into an index.
     *
     * @param type of their subjects
     * @param after the last clock of the part before; empty for the first part
     * @param limit 1 to 1000
     */
    List<DueClock> dueBefore(String type, Instant before, Optional<DueClock> after, int limit);

    /**
     * When terms begin under the regulation in force on a day.
     *
     * @throws IllegalArgumentException when no rule is in force on the day
     */
    StartRule startRule(Intake intake, LocalDate day);
}
