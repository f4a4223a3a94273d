// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One thing that is different after an act, for those who are asked whether they mean it.
 *
 * @param agency to which it happens
 * @param name on the day
 * @param day from which it holds
 * @param before what held before, as a text or an identifier
 * @param after what holds then
 * @param others agencies that take over
 */
public record Effect(
        UUID agency,
        String name,
        Kind kind,
        LocalDate day,
        Optional<String> before,
        Optional<String> after,
        Set<UUID> others) {

    /** What is different. */
    public enum Kind {
        FOUNDED,
        ENDED,
        RENAMED,
        RECODED,
        MOVED,
        CONFIRMED,
        /** It was to end on the day, and does not. */
        GOES_ON,
        /** It was never founded after all. */
        STRUCK
    }
}
