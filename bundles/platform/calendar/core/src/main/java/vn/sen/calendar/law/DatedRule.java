// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.law;

import java.time.LocalDate;
import java.util.Optional;

/** A rule and the days on which it is in force, both included. */
record DatedRule<R>(LocalDate validFrom, Optional<LocalDate> validTo, R rule) {

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
