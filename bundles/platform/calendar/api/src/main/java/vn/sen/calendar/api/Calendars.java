// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The working calendars of a province: what the law says, what the province has entered over it, and what an agency has
 * entered over that. Answers come from memory; a change on another node is seen within a second. Safe for many threads.
 */
@ProviderType
public interface Calendars {

    /**
     * How terms are counted in the working time of an agency that begin at the moment. An agency without entries of its
     * own works as the nearest agency above it does, and without any as the province does.
     *
     * @param agency empty for the province; one that was never given is treated as the province
     * @throws IllegalArgumentException when no counting rule is in force at the moment
     */
    TermCounting counting(Optional<UUID> agency, Instant from);

    /** The working time of an agency, or of the province. */
    WorkingTime workingTime(Optional<UUID> agency);

    /** Grows with every change on any node; for those who keep something computed from a calendar. */
    long revision();
}
