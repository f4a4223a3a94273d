// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days on which an agency did not change.
 *
 * @param to last day; empty while nothing ends it
 */
public record Span(LocalDate from, Optional<LocalDate> to, State state) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
