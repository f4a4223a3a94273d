// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A due moment and the way to it, day by day, so that somebody can read it to a citizen.
 *
 * @param days every date from the beginning of the term to the due moment, none left out
 * @param rule that was followed
 * @param notEntered years on the way whose holidays nobody has entered yet: the moment may move; empty as a rule
 */
public record DueMoment(Instant due, List<CountedDay> days, CountingRule rule, Set<Integer> notEntered) {

    public DueMoment {
        Objects.requireNonNull(due, "due");
        days = List.copyOf(days);
        notEntered = Set.copyOf(notEntered);
    }
}
